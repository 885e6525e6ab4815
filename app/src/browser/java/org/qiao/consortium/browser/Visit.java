package org.qiao.consortium.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One person at one screen; every step is a verb. What the browser complains about is collected and fails the journey. */
final class Visit implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();

    private Visit(Browser browser, String origin, int width, int height, boolean script) {
        this.origin = origin;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(script));
        this.page = context.newPage();
        page.onConsoleMessage(it -> {
            if (it.type().equals("error") && !it.text().contains("422")) {
                complaints.add(it.text());
            }
        });
        page.onRequest(it -> {
            if (!it.url().startsWith(origin)
                    && !it.url().startsWith("data:")
                    && !it.url().startsWith("blob:")) {
                complaints.add("request to another host: " + it.url());
            }
        });
        page.onResponse(it -> {
            if (it.status() >= 500) {
                complaints.add(it.status() + " " + it.url());
            }
        });
    }

    static Browser launch(Playwright playwright) {
        var executable = Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Visit atDesk(Browser browser, String origin) {
        return new Visit(browser, origin, 1440, 1000, true);
    }

    static Visit onPhone(Browser browser, String origin) {
        return new Visit(browser, origin, 390, 844, true);
    }

    static Visit withoutScript(Browser browser, String origin) {
        return new Visit(browser, origin, 1440, 1000, false);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(origin + path);
    }

    void signIn(String userName, String password) {
        open("/sign-in");
        type("userName", userName);
        type("password", password);
        press("登录");
        page.waitForURL(origin + "/workbench");
    }

    void actAs(String role) {
        page.locator("details.q-person > summary").click();
        page.locator("details.q-person button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + role)))
                .click();
        page.waitForURL(origin + "/workbench");
    }

    void signOut() {
        page.locator("details.q-person > summary").click();
        page.locator(".q-pop-last button").click();
        page.waitForLoadState();
    }

    void type(String field, String text) {
        page.locator("main [name='" + field + "']").first().fill(text);
    }

    void choose(String field, String value) {
        page.locator("main [name='" + field + "'][value='" + value + "']").check();
    }

    /** Types into a code search and takes its first answer. */
    void look(String field, String words) {
        var text = page.locator("main [name='" + field + "Text']");
        text.fill(words);
        var option = page.locator("[data-combo]:has([name='" + field + "']) [role=option]")
                .first();
        option.waitFor();
        option.click();
    }

    void press(String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(button)
                                .setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** Opens the small form behind a button. */
    void unfold(String label) {
        page.locator("main summary")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label + "\\s*$")))
                .first()
                .click();
    }

    /** Presses the button of a small form that {@link #unfold} opened. */
    void pressUnfolded(String button) {
        page.locator("main details[open] button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** Follows a link by its words. */
    void follow(String words) {
        page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    void pick(String field, String value) {
        page.locator("main [name='" + field + "']").first().selectOption(value);
    }

    /** Redeems a code that the school or unit handed out, and is signed in. */
    void activate(String code, String password) {
        open("/activation");
        type("code", code);
        type("password", password);
        type("passwordAgain", password);
        press("启用并登录");
    }

    /** Where the left column leads. */
    List<String> places() {
        return page.locator("#nav a[href^='/']").all().stream()
                .map(it -> it.getAttribute("href"))
                .toList();
    }

    /**
     * What everybody relies on: one heading, a title, nothing that sticks out sideways, a name for every field. Faults are
     * collected with the address.
     */
    void inspect(String where) {
        @SuppressWarnings("unchecked")
        var faults = (List<String>) page.evaluate("""
                () => {
                  const faults = [];
                  const root = document.documentElement;
                  if (root.scrollWidth > root.clientWidth + 1) faults.push("scrolls sideways");
                  if (document.querySelectorAll("h1").length !== 1) faults.push("has not one h1");
                  if (!document.title) faults.push("has no title");
                  for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea"))
                    if (!field.labels.length && !field.ariaLabel && !field.getAttribute("aria-labelledby"))
                      faults.push("field without a name: " + field.name);
                  for (const link of document.querySelectorAll("a[href], button"))
                    if (!link.textContent.trim() && !link.ariaLabel && !link.querySelector("[alt]"))
                      faults.push("nameless: " + link.outerHTML.slice(0, 80));
                  return faults;
                }
                """);
        faults.forEach(it -> complaints.add(page.url() + " " + where + " " + it));
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** Keeps a picture of the whole page for people to look at, and checks that nothing sticks out sideways. */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                // Hiding the caret would add a style element, which our content policy rightly refuses.
                .setCaret(ScreenshotCaret.INITIAL)
                .setFullPage(true));
        var sideways = (Boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        if (sideways) {
            complaints.add(name + " scrolls sideways");
        }
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
