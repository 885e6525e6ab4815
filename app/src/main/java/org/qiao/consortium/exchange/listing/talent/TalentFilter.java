package org.qiao.consortium.exchange.listing.talent;

import org.qiao.consortium.platform.pages.PageUrl;

/**
 * @param level 中职, 高职专科, 职业本科; empty for any
 * @param major code; empty for any
 * @param year of graduation; 0 for any
 * @param county six digits; empty for any
 * @param occupation wished, a code or the beginning of one; empty for any; asked of rows only
 */
public record TalentFilter(String level, String major, int year, String county, String occupation) {

    static TalentFilter of(PageUrl url) {
        var year = url.value("year");
        var county = url.value("county");
        var occupation = url.value("occupation");
        return new TalentFilter(
                url.value("level"),
                url.value("major"),
                year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
                county.matches("\\d{6,9}") ? county.substring(0, 6) : "",
                occupation.matches("\\d(-\\d{2}){0,3}") ? occupation : "");
    }

    /** Anything above the county is read as all within it: {@code 620700} means the whole city. */
    private boolean within(String region) {
        return county.isEmpty() || region.startsWith(county.replaceAll("(00){1,2}$", ""));
    }

    boolean takes(String itsLevel, String itsMajor, int itsYear, String region) {
        return (level.isEmpty() || level.equals(itsLevel))
                && (major.isEmpty() || major.equals(itsMajor))
                && (year == 0 || year == itsYear)
                && within(region);
    }

    boolean wishes(java.util.List<org.qiao.consortium.atlas.OccupationCode> codes) {
        return occupation.isEmpty()
                || codes.stream()
                        .anyMatch(it ->
                                it.value().equals(occupation) || it.value().startsWith(occupation + "-"));
    }
}
