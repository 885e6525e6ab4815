package org.qiao.consortium.exchange.listing;

import java.util.regex.Pattern;

/**
 * 公开文字 — what an employer wrote, without ways to reach a person: numbers that look like a phone or an identity card,
 * mail addresses, accounts of messengers. Contacts open only when both sides agreed, and not in the text of a post.
 */
public final class PublicText {

    private static final String HIDDEN = "〔已略〕";
    private static final Pattern CONTACTS = Pattern.compile(String.join(
            "|",
            // Identity card and anything else of 15 digits and more.
            "\\d{15,18}[0-9Xx]?",
            // Mobile, with or without blanks or dashes.
            "(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}(?!\\d)",
            // Landline with area code, or seven to eight digits after 电话.
            "\\(?0\\d{2,3}\\)?[- ]?\\d{7,8}(?!\\d)",
            "(?<=电话[:： ]?)\\d{7,8}(?!\\d)",
            "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
            "(?:QQ|qq|微信号?|VX|vx|WeChat|wechat)[号码]?\\s*[:：]?\\s*[A-Za-z0-9_-]{5,20}"));

    private PublicText() {}

    public static String of(String written) {
        return CONTACTS.matcher(java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC))
                        .find()
                ? CONTACTS.matcher(halfWidthDigits(written)).replaceAll(HIDDEN)
                : written;
    }

    /** Full-width digits and letters made plain; Chinese punctuation stays as it is. */
    private static String halfWidthDigits(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().map(it -> isFullWidth(it) ? it - 0xFEE0 : it).forEach(it -> plain.append((char) it));
        return plain.toString();
    }

    private static boolean isFullWidth(int character) {
        return (character >= '０' && character <= '９')
                || (character >= 'Ａ' && character <= 'Ｚ')
                || (character >= 'ａ' && character <= 'ｚ')
                || character == '＠'
                || character == '－';
    }
}
