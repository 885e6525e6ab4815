package org.qiao.consortium.atlas.catalogue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qiao.consortium.platform.codes.ReferenceFile;

/** All catalogues of the atlas, in the order in which their keys need one another. */
final class CatalogueFiles {

    static final String FOLDER = "reference/atlas/";

    static final List<Catalogue> ALL = List.of(
            csv(
                    "occupations",
                    "occupation",
                    "code, name, section_code, section_name, division_code, division_name, group_code, group_name,"
                            + " digital boolean, green boolean, edition, verification",
                    "code"),
            csv("trades", "trade", "occupation_code, name, edition, reading", "occupation_code, name"),
            csv(
                    "majors",
                    "major",
                    "code, name, level, category_code, category_name, class_code, class_name, years_of_study,"
                            + " state_controlled boolean, edition",
                    "code"),
            csv(
                    "articulations",
                    "articulation",
                    "from_code, to_level, to_code, to_name",
                    "from_code, to_level, to_code, to_name"),
            csv(
                    "major_occupations",
                    "major_occupation",
                    "major_code, kind, text, occupation_code, occupation_name, occupation_level, match, confidence",
                    "major_code, kind, text"),
            csv("levels", "level", "scheme, code, name, parent_code, ordinal int, national_grade", "scheme, code"),
            csv(
                    "shortages",
                    "shortage",
                    "quarter, rank int, rank_kind, occupation_name, occupation_code",
                    "quarter, occupation_name"),
            csv(
                    "shortage_totals",
                    "shortage_total",
                    "quarter, wanted_ten_thousand numeric, seekers_ten_thousand numeric, gap_ten_thousand numeric,"
                            + " ratio numeric, scope",
                    "quarter, scope"),
            Catalogue.of(
                            FOLDER + "schemes.yaml",
                            "scheme",
                            "code, id uuid, name, kind, source, valid_from date, valid_to date, verification, note,"
                                    + " stated_systems int, stated_clusters int, stated_chains int",
                            "code",
                            SchemeFile::schemes)
                    .withEntries(),
            Catalogue.of(
                            FOLDER + "schemes.yaml",
                            "chain",
                            "id uuid, scheme_code, code, name, kind, tag, verification, industries text[]",
                            "id",
                            SchemeFile::chains)
                    .withEntries(),
            Catalogue.of(
                            FOLDER + "chain_mappings.csv",
                            "chain_mapping",
                            "id uuid, chain_id uuid, occupation_code, trade, post, major_code varchar, weight numeric, basis,"
                                    + " source, valid_from date, verification",
                            "id",
                            SchemeFile::mappings)
                    .withEntries());

    private CatalogueFiles() {}

    private static Catalogue csv(String name, String table, String columns, String key) {
        var file = FOLDER + name + ".csv";
        var names =
                Stream.of(columns.split(",\\s*")).map(it -> it.split(" ")[0]).toList();
        Supplier<Stream<List<String>>> rows = () -> ReferenceFile.read(file).rows().stream()
                .map(row -> names.stream().map(row::get).toList());
        return Catalogue.of(file, table, columns, key, rows);
    }
}
