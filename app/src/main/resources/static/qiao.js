/* Comfort for pages that work without it. Nothing here decides anything; nothing is fetched from elsewhere. */
(function () {
  "use strict";

  const own = document.currentScript;
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const clock = () => new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });

  /** Runs `start` once for every element that matches, now and in whatever htmx brings later. */
  const parts = [];
  function part(selector, start) {
    parts.push([selector, start]);
  }
  function wake(root) {
    for (const [selector, start] of parts) {
      const found = all(root, selector);
      if (root instanceof Element && root.matches(selector)) found.unshift(root);
      for (const element of found) {
        const key = "woken" + parts.findIndex((it) => it[1] === start);
        if (!element[key]) {
          element[key] = true;
          start(element);
        }
      }
    }
  }

  /* ---- Errors ---- */

  part("[data-error-summary]", (summary) => {
    summary.focus();
    summary.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      const field = link && document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      field.focus();
      (field.closest(".q-field") || field).scrollIntoView({ block: "center" });
    });
  });

  /* ---- Forms: what is typed is not lost ---- */

  part("form[data-guard]", (form) => {
    const said = form.querySelector("[data-saved]");
    let draftUrl = form.dataset.draftUrl;
    let changed = false;
    let sending = false;
    let saving = null;

    const leave = (event) => {
      if (changed && !sending && form.isConnected) event.preventDefault();
    };
    const send = async () => {
      changed = false;
      try {
        const answer = await fetch(draftUrl, { method: "POST", body: new FormData(form), redirect: "error" });
        if (!answer.ok) throw new Error(String(answer.status));
        const version = answer.headers.get("Draft-Version");
        if (version && form.elements.version) form.elements.version.value = version;
        const address = answer.headers.get("Draft-Address");
        if (address) {
          // A new thing has become a draft: from now on the form belongs to it, also after a reload.
          form.action = address;
          draftUrl = address + "/draft";
          history.replaceState(null, "", address + "/edit");
        }
        if (version) said.textContent = "草稿已于 " + clock() + " 保存";
      } catch {
        changed = true;
        said.textContent = "草稿没有保存上，稍后再试";
      }
      saving = null;
    };
    const save = () => {
      if (changed && !sending && !saving) saving = send();
    };
    form.addEventListener("input", () => {
      changed = true;
      if (said && !draftUrl) said.textContent = "有未保存的修改";
    });
    form.addEventListener("submit", (event) => {
      sending = true;
      if (!saving) return;
      // The draft on its way changes the version that this form must send.
      event.preventDefault();
      event.stopImmediatePropagation();
      saving.then(() => form.requestSubmit(event.submitter));
    });
    window.addEventListener("pageshow", () => (sending = false));
    window.addEventListener("beforeunload", leave);
    if (draftUrl) {
      const timer = setInterval(() => (form.isConnected ? save() : clearInterval(timer)), 20000);
      form.addEventListener("focusout", (event) => {
        if (!form.contains(event.relatedTarget)) save();
      });
    }
  });

  /* A second click sends nothing twice. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 4000);
  });

  /* ---- What the server offers while one types: a list below the field, by keyboard and pointer ---- */

  let offers = 0;
  /** @param address where the list comes from; `choose` gets the option that was taken, `typed` hears of every change */
  function offering(text, holder, address, choose, typed) {
    const list = document.createElement("ul");
    list.className = "q-combo-list";
    list.id = "offer-" + ++offers;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "建议");
    list.hidden = true;
    holder.append(list);
    text.setAttribute("role", "combobox");
    text.setAttribute("aria-autocomplete", "list");
    text.setAttribute("aria-controls", list.id);
    text.setAttribute("aria-expanded", "false");

    let active = -1;
    let asked = "";
    const options = () => all(list, "[role=option]");
    const show = (open) => {
      list.hidden = !open;
      text.setAttribute("aria-expanded", String(open));
      if (!open) mark(-1);
    };
    const mark = (index) => {
      active = index;
      options().forEach((option, at) => {
        option.id = list.id + "-" + at;
        option.setAttribute("aria-selected", String(at === index));
        if (at === index) option.scrollIntoView({ block: "nearest" });
      });
      if (index < 0) text.removeAttribute("aria-activedescendant");
      else text.setAttribute("aria-activedescendant", list.id + "-" + index);
    };
    const take = (option) => {
      choose(option);
      show(false);
    };
    const ask = async () => {
      const query = text.value.trim();
      asked = query;
      if (!query) return show(false);
      const url = new URL(address, location.href);
      url.searchParams.set("q", query);
      await htmx.ajax("GET", url.pathname + url.search, { source: list, target: list, swap: "innerHTML" });
      if (asked !== query || document.activeElement !== text) return;
      show(list.childElementCount > 0);
      mark(-1);
    };
    let waiting;
    text.addEventListener("input", () => {
      typed();
      clearTimeout(waiting);
      waiting = setTimeout(ask, 180);
    });
    text.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const many = options().length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) ask();
        else if (many > 0) mark((active + (event.key === "ArrowDown" ? 1 : many - (active < 0 ? 0 : 1))) % many);
      } else if (event.key === "Enter" && !list.hidden && active >= 0) {
        event.preventDefault();
        take(options()[active]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        show(false);
      }
    });
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) take(option);
    });
    text.addEventListener("blur", () => {
      clearTimeout(waiting);
      show(false);
    });
  }

  /* A code by name, code or pinyin initials. */
  part("[data-combo]", (combo) => {
    const code = combo.querySelector("input[type=hidden]");
    const text = combo.querySelector("input[type=text]");
    const shownCode = combo.querySelector("[data-combo-code]");
    const choose = (option) => {
      code.value = option.dataset.value;
      text.value = option.dataset.label;
      if (shownCode) shownCode.textContent = code.value;
      code.dispatchEvent(new Event("input", { bubbles: true }));
      code.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const typed = () => {
      code.value = "";
      if (shownCode) shownCode.textContent = "";
    };
    offering(text, combo, combo.dataset.optionsUrl, choose, typed);
  });

  /* The search of everything: what is taken is opened, what is only typed is searched for. */
  part("form[data-suggest]", (form) => {
    const text = form.querySelector("input[type=search]");
    offering(text, form, form.dataset.suggest, (option) => location.assign(option.dataset.url), () => {});
  });

  /* A suggestion that is picked fills the code field of its form. */
  part("[data-pick]", (pick) => {
    pick.addEventListener("change", () => {
      const code = pick.form && pick.form.querySelector(`input[type=hidden][name="${pick.dataset.pick}"]`);
      const combo = code && code.closest("[data-combo]");
      if (!combo) return;
      code.value = pick.value;
      combo.querySelector("input[type=text]").value = pick.dataset.label;
      const shown = combo.querySelector("[data-combo-code]");
      if (shown) shown.textContent = pick.value;
      code.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });

  /* ---- Lists: tick all, batch bar ---- */

  /* ---- Many boxes to tick, folded in groups: typing shows those with the words ---- */

  part("[data-sift]", (sift) => {
    const words = sift.querySelector("[data-sift-words]");
    const groups = all(sift, "[data-sift-group]");
    const opened = groups.map((group) => group.open);
    const none = sift.querySelector("[data-sift-none]");
    const show = () => {
      const wanted = words.value.trim().toLowerCase();
      groups.forEach((group, at) => {
        const whole = group.querySelector("summary").textContent.toLowerCase().includes(wanted);
        const labels = all(group, "label");
        labels.forEach((label) => (label.hidden = !whole && !label.textContent.toLowerCase().includes(wanted)));
        group.hidden = labels.every((label) => label.hidden);
        group.open = wanted ? !group.hidden && !(whole && labels.length > 8) : opened[at];
      });
      none.hidden = groups.some((group) => !group.hidden);
    };
    words.hidden = false;
    words.addEventListener("input", (event) => {
      event.stopPropagation();
      show();
    });
    words.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    sift.addEventListener("change", () =>
      groups.forEach((group) => {
        group.querySelector("[data-sift-count]").textContent = all(group, "input:checked").length;
      }),
    );
  });

  part("form[data-batch]", (form) => {
    const bar = form.querySelector("[data-batch-bar]");
    const everything = form.querySelector("[data-tick-all]");
    const ticks = () => all(form, "[data-tick]");
    const count = () => {
      const chosen = ticks().filter((tick) => tick.checked).length;
      form.querySelector("[data-batch-count]").textContent = String(chosen);
      bar.classList.toggle("q-shown", chosen > 0);
      if (everything) {
        everything.checked = chosen > 0 && chosen === ticks().length;
        everything.indeterminate = chosen > 0 && chosen < ticks().length;
      }
    };
    form.addEventListener("change", (event) => {
      if (event.target === everything) ticks().forEach((tick) => (tick.checked = everything.checked));
      count();
    });
    count();
  });

  /* Filters chosen from a list act at once; what is typed waits for Enter or the button. */
  part(".q-filters", (form) => {
    form.addEventListener("change", (event) => {
      if (event.target.matches("select, input[type=hidden], input[type=checkbox], input[type=radio]")) form.requestSubmit();
    });
  });
  document.addEventListener("htmx:configRequest", (event) => {
    if (!event.target.matches(".q-filters")) return;
    const kept = event.detail.parameters;
    for (const name of Object.keys(kept)) if (kept[name] === "") delete kept[name];
  });

  /* A part that cannot be brought: the whole page says why. An ended session asks to sign in. */
  const whole = (event) => {
    const asked = event.detail.requestConfig;
    if (asked.verb === "get" && asked.target.id === "list") location.assign(event.detail.pathInfo.finalRequestPath);
  };
  document.addEventListener("htmx:responseError", whole);
  document.addEventListener("htmx:sendError", whole);
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.xhr.responseURL.endsWith("/sign-in")) return;
    event.detail.shouldSwap = false;
    location.reload();
  });

  /* The text of a cut cell can be read by pointer and keyboard alike. */
  part(".q-cut", (cell) => {
    if (!cell.title) cell.title = cell.textContent.trim();
  });

  part("[data-copy]", (button) => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "已复制";
      setTimeout(() => (button.textContent = "复制"), 2000);
    });
  });

  part("[data-print]", (button) => button.addEventListener("click", () => window.print()));

  /* ---- Menus close like menus ---- */

  document.addEventListener("click", (event) => {
    for (const menu of all(document, "details.q-menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.activeElement && document.activeElement.closest("details.q-menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  /* All of a batch at once; without script each is ticked by itself. */
  part("[data-tick-page]", (line) => {
    line.hidden = false;
    const box = line.querySelector("input");
    box.addEventListener("change", () => {
      for (const tick of all(box.form, "input[name=ticked]")) tick.checked = box.checked;
    });
  });

  /* ---- Choosing a file: the browser's own button speaks the browser's language ---- */

  part("input[data-file]", (input) => {
    const face = document.createElement("div");
    face.className = "q-file";
    const button = document.createElement("label");
    button.className = "btn";
    button.htmlFor = input.id;
    button.textContent = "选择文件";
    const name = document.createElement("span");
    const show = () => (name.textContent = input.files.length ? input.files[0].name : "还没有选择文件，也可以拖到这里");
    input.addEventListener("change", show);
    show();
    input.before(face);
    face.append(button, name, input);
    for (const kind of ["dragover", "dragleave", "drop"]) {
      face.addEventListener(kind, (event) => {
        event.preventDefault();
        face.classList.toggle("q-file-over", kind === "dragover");
        if (kind === "drop" && event.dataTransfer.files.length) {
          input.files = event.dataTransfer.files;
          show();
        }
      });
    }
  });

  /* ---- Upload with progress ---- */

  part("form[data-upload]", (form) => {
    const said = form.querySelector("[data-upload-state]");
    const mega = (bytes) => (bytes / 1048576).toFixed(1);
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const request = new XMLHttpRequest();
      request.upload.addEventListener("progress", (at) => {
        said.textContent =
          at.loaded < at.total ? "已上传 " + mega(at.loaded) + " / " + mega(at.total) + " MB" : "已上传，正在核对";
      });
      request.addEventListener("load", () => {
        if (request.status < 400 && request.responseURL !== form.action) {
          location.assign(request.responseURL);
          return;
        }
        const answer = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("#content");
        if (!answer) {
          said.textContent = "没有上传上，请重试";
          return;
        }
        document.getElementById("content").replaceWith(answer);
        htmx.process(answer);
        wake(answer);
      });
      request.addEventListener("error", () => (said.textContent = "网络断开，没有上传上，请重试"));
      request.open("POST", form.action);
      request.send(new FormData(form));
    });
  });

  /* ---- Session about to end ---- */

  part("body[data-idle-minutes]", (body) => {
    const limit = Number(body.dataset.idleMinutes) * 60000;
    if (!limit) return;
    let since = Date.now();
    let line = null;
    document.addEventListener("htmx:afterRequest", () => (since = Date.now()));
    setInterval(() => {
      const left = Math.ceil((limit - (Date.now() - since)) / 60000);
      if (left > 3) {
        if (line) line.remove();
        line = null;
        return;
      }
      if (!line) {
        line = document.createElement("div");
        line.className = "q-idle";
        line.setAttribute("role", "status");
        document.body.append(line);
      }
      line.textContent =
        left > 0 ? "长时间没有操作，" + left + " 分钟后自动退出。保存或翻页即可继续。" : "已自动退出，请重新登录。";
    }, 10000);
  });

  /* ---- Charts: drawn from the table beside them ---- */

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  let drawing = null;
  function drawer() {
    drawing ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = own.dataset.echarts;
      script.onload = () => done(window.echarts);
      script.onerror = failed;
      document.head.append(script);
    });
    return drawing;
  }

  /** Cells of a row: text, value, interval and where they lead. */
  function readTable(figure) {
    const cell = (it) => ({
      text: it.querySelector("a")?.textContent ?? it.textContent.trim(),
      url: it.querySelector("a")?.getAttribute("href") ?? "",
      value: it.dataset.value === undefined ? null : Number(it.dataset.value),
      low: it.dataset.low === undefined ? null : Number(it.dataset.low),
      high: it.dataset.high === undefined ? null : Number(it.dataset.high),
    });
    return {
      headings: all(figure, "thead th").map((it) => it.textContent.trim()),
      rows: all(figure, "tbody tr").map((row) => [...row.cells].map(cell)),
    };
  }

  const hues = () => ["#1456a0", "#c8912b", "#6f9fcf", "#7d5a1a", "#9aa7b4", "#0c3766"];
  const words = () => ({ fontFamily: token("--q-sans"), color: token("--q-muted"), fontSize: 12 });
  const number = (value) => (value === null || value === undefined ? "—" : value.toLocaleString("zh-CN"));

  function plotOf(kind, table, unit, narrow) {
    const names = table.rows.map((row) => row[0].text);
    const lying = kind === "bar" && (names.length > 8 || narrow || names.some((name) => name.length > 5));
    const categories = { type: "category", data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: token("--q-line") } },
      inverse: lying, axisLabel: { ...words(), width: lying ? (narrow ? 84 : 140) : undefined, overflow: "truncate" } };
    const values = { type: "value", min: kind === "bar" ? 0 : undefined, splitLine: { lineStyle: { color: token("--q-line") } }, axisLabel: words() };
    const many = table.headings.length > 2;
    const series = table.headings.slice(1).flatMap((name, at) => {
      const points = table.rows.map((row) => row[at + 1]);
      const main = {
        name, type: kind, color: hues()[at % 6], barMaxWidth: 22, symbolSize: 7, emphasis: { focus: many ? "series" : "none" },
        data: points.map((point) => ({ value: point?.value, url: point?.url })),
        label: { show: kind === "bar" && points.length <= 12, position: lying ? "right" : "top", ...words(), formatter: (it) => number(it.value) },
        endLabel: { show: kind === "line" && many, ...words(), color: token("--q-ink"), formatter: name },
      };
      if (kind !== "line" || points.every((point) => point?.low === null)) return [main];
      const band = { type: "line", stack: "band" + at, silent: true, symbol: "none", lineStyle: { opacity: 0 }, tooltip: { show: false } };
      return [
        main,
        { ...band, data: points.map((point) => point?.low ?? point?.value) },
        { ...band, data: points.map((point) => (point?.high ?? 0) - (point?.low ?? 0)), areaStyle: { color: hues()[at % 6], opacity: 0.14 } },
      ];
    });
    return {
      grid: { left: 4, right: kind === "line" && many ? 88 : 44, top: many && kind === "bar" ? 36 : 16, bottom: 4, containLabel: true },
      legend: { show: many && kind === "bar", left: 0, top: 0, itemWidth: 12, itemHeight: 8, textStyle: words(), data: table.headings.slice(1) },
      xAxis: lying ? values : categories,
      yAxis: lying ? categories : values,
      tooltip: { renderMode: "richText", formatter: (it) => it.name + "\n" + it.seriesName + " " + number(it.value) + " " + unit },
      series,
    };
  }

  /** How many names stand below each other where most do: every name needs a line. */
  function fullestColumn(table) {
    const from = new Set(table.rows.map((row) => row[0].text));
    const to = new Set(table.rows.map((row) => row[1].text));
    const ends = [...to].filter((name) => !from.has(name)).length;
    const starts = [...from].filter((name) => !to.has(name)).length;
    return Math.max(ends, starts);
  }

  function flowsOf(table, unit, narrow) {
    const names = new Set(table.rows.flatMap((row) => [row[0].text, row[1].text]));
    const urls = new Map(table.rows.map((row) => [row[0].text, row[0].url]));
    return {
      tooltip: { renderMode: "richText", formatter: (it) => (it.dataType === "edge" ? it.data.source + " → " + it.data.target : it.name) + "\n" + number(it.value) + " " + unit },
      series: [{
        type: "sankey", left: 4, right: narrow ? 92 : 150, top: 8, bottom: 8, nodeWidth: 10, nodeGap: 10, draggable: false,
        emphasis: { focus: "adjacency" },
        label: { ...words(), color: token("--q-ink"), width: narrow ? 86 : 140, overflow: "truncate" },
        levels: hues().map((color, depth) => ({ depth, itemStyle: { color }, lineStyle: { color: "source", opacity: 0.2, curveness: 0.5 } })),
        data: [...names].map((name) => ({ name, url: urls.get(name) ?? "" })),
        links: table.rows.map((row) => ({ source: row[0].text, target: row[1].text, value: row[2].value, url: row[2].url })),
      }],
    };
  }

  part("[data-chart]", (figure) => {
    const canvas = figure.querySelector("[data-chart-canvas]");
    const rows = figure.querySelector("[data-chart-table]");
    const change = figure.querySelector("[data-chart-switch]");
    const table = readTable(figure);
    if (table.rows.length === 0) return;

    const draw = async () => {
      const echarts = await drawer();
      canvas.hidden = false;
      rows.hidden = true;
      change.hidden = false;
      const narrow = canvas.clientWidth < 480;
      const kind = figure.dataset.chart;
      if (kind === "bar" && table.rows.length > 8) canvas.classList.add(table.rows.length > 16 ? "q-tallest" : "q-taller");
      const names = kind === "sankey" ? fullestColumn(table) : 0;
      if (names > 22) canvas.style.height = names * 20 + "px";
      const chart = echarts.init(canvas, null, { renderer: "svg" });
      const option = kind === "sankey" ? flowsOf(table, figure.dataset.unit, narrow) : plotOf(kind, table, figure.dataset.unit, narrow);
      chart.setOption({ color: hues(), animation: !matchMedia("(prefers-reduced-motion: reduce)").matches, animationDuration: 300, ...option });
      chart.on("click", (mark) => {
        if (mark.data && mark.data.url) location.assign(mark.data.url);
      });
      // Four columns of names do not fit a phone: there the table comes first, the picture is a tap away.
      if (narrow && names > 12) change.click();
      new ResizeObserver(() => chart.resize()).observe(canvas);
    };
    change.addEventListener("click", () => {
      const toTable = rows.hidden;
      rows.hidden = !toTable;
      canvas.hidden = toTable;
      change.textContent = toTable ? "看图" : "看表格";
      change.setAttribute("aria-pressed", String(toTable));
    });
    draw().catch(() => {
      canvas.hidden = true;
      rows.hidden = false;
    });
  });

  /* ---- Start ---- */

  document.documentElement.classList.add("q-scripted");
  const begin = () => {
    wake(document);
    document.body.addEventListener("htmx:load", (event) => wake(event.detail.elt));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
