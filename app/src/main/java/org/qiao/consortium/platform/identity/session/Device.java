package org.qiao.consortium.platform.identity.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** 设备 — a browser's name for itself in words that its owner recognises; never more exact than that. */
final class Device {

    /** In this order: later ones are named by earlier ones, too. */
    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS", "鸿蒙设备",
            "OpenHarmony", "鸿蒙设备",
            "iPad", "iPad",
            "iPhone", "iPhone",
            "Android", "安卓设备",
            "Windows", "Windows 电脑",
            "Macintosh", "苹果电脑",
            "Linux", "Linux 电脑");

    private static final Map<String, String> BROWSERS = ordered(
            "wxwork", "企业微信",
            "MicroMessenger", "微信",
            "DingTalk", "钉钉",
            "QQBrowser", "QQ 浏览器",
            "UCBrowser", "UC 浏览器",
            "HuaweiBrowser", "华为浏览器",
            "MiuiBrowser", "小米浏览器",
            "Edg", "Edge 浏览器",
            "Firefox", "火狐浏览器",
            "Chrome", "Chrome 浏览器",
            "Safari", "Safari 浏览器");

    private Device() {}

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static String of(String agent) {
        return first(SYSTEMS, agent, "其他设备") + " · " + first(BROWSERS, agent, "其他程序");
    }

    private static String first(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(it -> agent.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
