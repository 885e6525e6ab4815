package org.qiao.consortium.atlas;

import java.util.regex.Pattern;

/**
 * 专业代码 of the catalogue of vocational majors (教职成〔2021〕2号): six digits, {@code K} behind those under state control.
 */
public record MajorCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[2-7]\\d{5}K?");

    /** @throws IllegalArgumentException when the shape is wrong; whether the catalogue has it is {@link Majors#find} */
    public MajorCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a major code: " + value);
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
