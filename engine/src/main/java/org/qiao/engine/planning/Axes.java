package org.qiao.engine.planning;

import java.util.HashSet;
import java.util.List;

/**
 * The table everything is laid out on: occupation × level × year, as one array in that order (year changes fastest).
 * What a level is (中职, 高职专科, 本科; or 初级工 to 首席技师) is the caller's choice; it is the same for supply and demand.
 *
 * @param firstYear the calendar year of the first column
 * @param years how many years, at least 1
 */
public record Axes(int firstYear, int years, List<String> occupations, List<String> levels) {
    public Axes {
        occupations = List.copyOf(occupations);
        levels = List.copyOf(levels);
        var gathering = new FaultyInput.Gathering();
        gathering.unless(years > 0, "years: " + years);
        gathering.unless(new HashSet<>(occupations).size() == occupations.size(), "an occupation stands twice");
        gathering.unless(new HashSet<>(levels).size() == levels.size(), "a level stands twice");
        gathering.check();
    }

    /** How many cells the table has: O(1). */
    public int cells() {
        return occupations.size() * levels.size() * years;
    }

    /** The place of a cell from its three numbers, each counted from 0. */
    public int cell(int occupation, int level, int year) {
        return (occupation * levels.size() + level) * years + year;
    }

    public String occupationOf(int cell) {
        return occupations.get(cell / years / levels.size());
    }

    public String levelOf(int cell) {
        return levels.get(cell / years % levels.size());
    }

    public int yearOf(int cell) {
        return firstYear + cell % years;
    }

    /** The place of a cell by name; O(occupations + levels). {@link FaultyInput} when a name or year is not in the table. */
    public int cell(String occupation, String level, int year) {
        int o = occupations.indexOf(occupation);
        int l = levels.indexOf(level);
        var gathering = new FaultyInput.Gathering();
        gathering.unless(o >= 0, "unknown occupation " + occupation);
        gathering.unless(l >= 0, "unknown level " + level);
        gathering.unless(year >= firstYear && year < firstYear + years, "year out of the table: " + year);
        gathering.check();
        return cell(o, l, year - firstYear);
    }
}
