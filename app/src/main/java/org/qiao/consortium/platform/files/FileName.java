package org.qiao.consortium.platform.files;

/** The name of a file as it is kept: what a browser sent, without folders and without what cannot be seen. */
record FileName(String text) {

    private static final int LONGEST = 120;

    /** Cameras and phones send names without a suffix, or none at all. */
    static FileName of(String sent, FileType type) {
        var name = withoutFolders(sent);
        var suffix = suffixOf(name);
        var stem = suffix.isEmpty() ? name : name.substring(0, name.length() - suffix.length() - 1);
        var end = "." + (type.fits(suffix) ? suffix : type.suffix());
        var kept = stem.isEmpty() ? "附件" : stem;
        return new FileName(cut(kept, LONGEST - end.length()) + end);
    }

    /** Without the dot; empty for none, and for what is too long to be one. */
    static String suffixOf(String sent) {
        var name = withoutFolders(sent);
        var dot = name.lastIndexOf('.');
        var suffix = dot < 0 ? "" : name.substring(dot + 1);
        return suffix.matches("[A-Za-z0-9]{1,5}") ? suffix : "";
    }

    /** {@code \p{C}} are controls, line breaks and the marks that turn the direction of writing ("fdp.exe" for "exe.pdf"). */
    private static String withoutFolders(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private static String cut(String stem, int length) {
        return stem.codePointCount(0, stem.length()) <= length
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, length));
    }
}
