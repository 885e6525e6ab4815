package org.qiao.consortium.atlas;

import java.util.regex.Pattern;

/** 职业编码 of the 职业分类大典 (2022 edition and its additions): {@code 6-18-01-07}, or a group ending in {@code 00}. */
public record OccupationCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d-\\d{2}-\\d{2}-\\d{2}");

    /** @throws IllegalArgumentException when the shape is wrong; whether the classification has it is {@link Occupations#find} */
    public OccupationCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an occupation code: " + value);
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
