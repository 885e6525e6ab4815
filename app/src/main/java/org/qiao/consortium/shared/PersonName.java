package org.qiao.consortium.shared;

/** 姓名. Prints itself masked ({@code 张*}); {@link #full()} for those who may see it. */
public record PersonName(String full) {

    /** The first character (surname), the rest as one star each, two stars at most. */
    public String masked() {
        if (full.isEmpty()) {
            return "";
        }
        var surname = full.substring(0, full.offsetByCodePoints(0, 1));
        var rest = full.codePointCount(0, full.length()) - 1;
        return surname + "*".repeat(Math.clamp(rest, 1, 2));
    }

    @Override
    public String toString() {
        return masked();
    }
}
