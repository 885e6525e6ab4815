package org.qiao.consortium.atlas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;
import static org.qiao.consortium.atlas.db.Tables.CATALOGUE;
import static org.qiao.consortium.atlas.db.Tables.SHORTAGE_TOTAL;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class LoadCataloguesTests {

    @Autowired
    LoadCatalogues loading;

    @Autowired
    DSLContext sql;

    /** The file holds what the document prints; a row printed twice is one row of the table. */
    @ParameterizedTest
    @CsvSource({
        "occupations, occupation, 1673, 1673",
        "trades, trade, 3055, 3055",
        "majors, major, 1494, 1494",
        "articulations, articulation, 5547, 5546",
        "major_occupations, major_occupation, 6875, 6874",
        "levels, level, 64, 64",
        "shortages, shortage, 142, 142"
    })
    void everyRowOfTheFileIsInItsTable(String file, String table, int printed, int rows) {
        assertThat(ReferenceFile.read("reference/atlas/" + file + ".csv").rows())
                .hasSize(printed);
        assertThat(sql.fetchValue(
                        sql.select(CATALOGUE.ROW_COUNT).from(CATALOGUE).where(CATALOGUE.TABLE_NAME.eq(table))))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "occupations",
                "trades",
                "majors",
                "articulations",
                "major_occupations",
                "levels",
                "shortages",
                "shortage_totals",
                "regions",
                "industries",
                "chain_mappings"
            })
    void everyFileNamesItsDocument(String file) {
        assertThat(ReferenceFile.read("reference/atlas/" + file + ".csv").header())
                .containsKeys("source", "published", "retrieved", "licence")
                .allSatisfy((key, value) -> assertThat(value).isNotBlank());
    }

    @Test
    void schemesChainsAndMappingsAreThere() {
        assertThat(sql.fetchCount(table("atlas.scheme"))).isEqualTo(5);
        assertThat(sql.fetchCount(table("atlas.chain"))).isEqualTo(21);
        assertThat(sql.fetchCount(table("atlas.chain_mapping"))).isEqualTo(469);
    }

    @Test
    void anUnchangedFileIsNotLoadedAgain() {
        assertThat(loading.load(CatalogueFiles.ALL)).isZero();
    }

    @Test
    void whatAFileNoLongerHasIsRetiredAndComesBackWhenItDoes() {
        loading.load(List.of(totals("a", "b")));
        loading.load(List.of(totals("b", "c")));
        assertThat(namesOf(false)).containsExactlyInAnyOrder("b", "c");
        assertThat(namesOf(true)).contains("a");
        loading.load(List.of(totals("a", "b", "c")));
        assertThat(namesOf(true)).doesNotContain("a", "b", "c");
    }

    private List<String> namesOf(boolean retired) {
        return sql.select(SHORTAGE_TOTAL.QUARTER)
                .from(SHORTAGE_TOTAL)
                .where(SHORTAGE_TOTAL.RETIRED.eq(retired))
                .fetch(SHORTAGE_TOTAL.QUARTER);
    }

    @Test
    void whatPeopleEnteredStays() {
        sql.execute("update atlas.scheme set name = '改过', entered = true where code = 'example-chains'");
        forget("scheme");
        assertThat(loading.load(CatalogueFiles.ALL)).isEqualTo(1);
        assertThat(sql.fetchCount(table("atlas.scheme"), condition("name = '改过' and not retired")))
                .isEqualTo(1);
    }

    @Test
    void ofSeveralInstancesAtOnceOneLoads() throws Exception {
        forget("occupation");
        forget("trade");
        try (var instances = Executors.newFixedThreadPool(4)) {
            var loaded = instances.invokeAll(Stream.generate(
                            () -> (java.util.concurrent.Callable<Integer>) () -> loading.load(CatalogueFiles.ALL))
                    .limit(4)
                    .toList());
            var sum = 0;
            for (var one : loaded) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(2);
        }
    }

    private void forget(String tableName) {
        sql.update(CATALOGUE)
                .set(CATALOGUE.SHA256, "")
                .where(CATALOGUE.TABLE_NAME.eq(tableName))
                .execute();
    }

    /** Rows of their own in place of the file's. */
    private Catalogue totals(String... names) {
        forget("shortage_total");
        return Catalogue.of(
                CatalogueFiles.FOLDER + "shortage_totals.csv",
                "shortage_total",
                "quarter, wanted_ten_thousand numeric, seekers_ten_thousand numeric, gap_ten_thousand numeric,"
                        + " ratio numeric, scope",
                "quarter, scope",
                () -> Stream.of(names).map(it -> List.of(it, "1", "1", "1", "1", "")));
    }
}
