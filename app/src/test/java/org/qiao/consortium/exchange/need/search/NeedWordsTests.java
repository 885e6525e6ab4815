package org.qiao.consortium.exchange.need.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.search.SearchIndex;
import org.qiao.consortium.platform.search.SearchSource;
import org.qiao.consortium.platform.search.lucene.IndexForTests;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Words in a list of needs find the same with the index and without it. */
@PlatformTest
@Import(Town.class)
class NeedWordsTests {

    private static final List<String> PARTS =
            List.of("数控", "车工", "焊工", "电工", "CNC", "仓储", "管理员", "（夜班）", "6-18", "育种", "ＡＢ", "𠮷野");

    private static final SearchIndex NONE = new SearchIndex() {
        @Override
        public Optional<Candidates> containing(Sought sought) {
            return Optional.empty();
        }

        @Override
        public Optional<Candidates> best(Sought sought) {
            return Optional.empty();
        }
    };

    @Autowired
    DSLContext sql;

    @Autowired
    Town town;

    @Autowired
    Organizations organizations;

    @Autowired
    Occupations occupations;

    @Autowired
    Regions regions;

    @Autowired
    ObjectProvider<SearchSource> sources;

    @TempDir
    Path folder;

    private IndexForTests index;
    private NeedWords withIndex;
    private NeedWords without;

    @BeforeEach
    void anIndex() {
        index = new IndexForTests(sql, sources.stream().toList(), folder);
        withIndex = new NeedWords(index, organizations, occupations, regions);
        without = new NeedWords(NONE, organizations, occupations, regions);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private UUID post(Town.Unit employer, String title, String tasks, String occupation, String status) {
        var id = UUID.randomUUID();
        sql.execute(
                """
                insert into exchange.need (id, number, consortium_id, organization_id, entered_by, status, title,
                  occupation_code, region_code, tasks, natural_key, created_at, changed_at, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, '620702101', ?, ?, now(), now(), case when ? = 'DRAFT' then null else now() end)""",
                id,
                "XQ-T-" + id.toString().substring(0, 8),
                town.consortium().value(),
                employer.id().value(),
                employer.id().value(),
                status,
                title,
                occupation,
                tasks,
                id.toString(),
                status);
        return id;
    }

    private Set<UUID> found(NeedWords.Said words) {
        var found = found(words.condition());
        assertThat(found).as("some of it").containsAll(found(words.some()));
        return found;
    }

    private Set<UUID> found(Condition words) {
        return Set.copyOf(sql.select(NEED.ID).from(NEED).where(words).fetch(NEED.ID));
    }

    private List<Set<String>> everything() {
        return List.of(Set.of(NeedSight.consortium(town.consortium().value())));
    }

    @Test
    void everyPieceOfATextFindsTheSameWithAndWithoutAnIndex() {
        var random = new Random(22);
        var mill = town.employer("示例面粉厂" + random.nextInt(1_000));
        var texts = new ArrayList<String>();
        for (var i = 0; i < 60; i++) {
            var text = part(random) + part(random) + part(random);
            texts.add(text);
            post(mill, text, part(random) + "，按图纸加工。", i % 2 == 0 ? "6-18-01-01" : null, "PUBLISHED");
        }
        index.follow();
        // What the index has not seen yet is found, too, and what changed is not found by its old words.
        for (var i = 0; i < 10; i++) {
            post(mill, texts.get(i) + "新", part(random), null, "PUBLISHED");
        }
        sql.execute("update exchange.need set title = '改名' || title where title like '%仓储%'");

        for (var i = 0; i < 120; i++) {
            var piece = piece(random, texts.get(random.nextInt(texts.size())));
            var asked = i % 3 == 0 ? piece + " " + part(random) : piece;
            assertThat(found(withIndex.saying(asked, everything())))
                    .as("«" + asked + "»")
                    .isEqualTo(found(without.saying(asked, everything())));
        }
        assertThat(found(withIndex.saying("面粉厂 铣床", everything()))).isEmpty();
        for (var asked : List.of("面粉厂", "甘州 车工", "6-18-01-01", "改名", "新")) {
            assertThat(found(withIndex.saying(asked, everything())))
                    .as(asked)
                    .isNotEmpty()
                    .isEqualTo(found(without.saying(asked, everything())));
        }
    }

    private static String part(Random random) {
        return PARTS.get(random.nextInt(PARTS.size()));
    }

    private static String piece(Random random, String text) {
        var points = text.codePoints().toArray();
        var from = random.nextInt(points.length);
        return new String(points, from, 1 + random.nextInt(Math.min(5, points.length - from)));
    }

    @Test
    void aWordThatVeryManyHoldIsCountedBySomeOfThemAndFoundInAll() {
        var mill = town.employer("示例大厂");
        var model = post(mill, "常见岗位", "", null, "PUBLISHED");
        sql.execute("""
                insert into exchange.need (id, number, consortium_id, organization_id, entered_by, status, title, region_code,
                  natural_key, created_at, changed_at, published_at)
                select gen_random_uuid(), 'XQ-T-' || i, consortium_id, organization_id, entered_by, status, title, region_code,
                  i::text, created_at, changed_at, published_at
                from exchange.need, generate_series(1, 3100) i where id = ?""", model);
        index.follow();

        var said = withIndex.saying("常见", everything());

        assertThat(found(said)).hasSize(3_101);
        assertThat(found(said.some())).hasSize(3_000);
        assertThat(said.many()).isTrue();
        assertThat(withIndex.saying("常见岗位", NeedSight.published(mill.clerk())).many())
                .isTrue();
        assertThat(withIndex.saying("常见", List.of(Set.of("nobody"))).many()).isFalse();
    }

    @Test
    void onlyToWhatIsOpenCanSomebodyStillApply() {
        var mill = town.employer("示例铸造厂");
        var open = post(mill, "钳工招聘", "", null, "PUBLISHED");
        var full = post(mill, "钳工招满", "", null, "PUBLISHED");
        post(mill, "钳工结束", "", null, "CLOSED");
        post(mill, "钳工草稿", "", null, "DRAFT");
        sql.execute("update exchange.need set heads = 2, heads_filled = 1 where id = ?", open);
        sql.execute("update exchange.need set heads = 2, heads_filled = 2 where id = ?", full);
        index.follow();

        assertThat(named(NeedSight.open(mill.clerk()))).containsExactly(open);
        assertThat(named(NeedSight.open(town.employer("示例外县厂").clerk()))).containsExactly(open);
    }

    @Test
    void theIndexNamesNoCandidateThatTheViewerMayNotSee() {
        var mine = town.employer("示例甲机械厂");
        var foreign = town.employer("示例乙机械厂");
        var ours = post(mine, "钳工草稿", "", null, "DRAFT");
        var theirs = post(foreign, "钳工草稿", "", null, "DRAFT");
        var open = post(foreign, "钳工公开", "", null, "PUBLISHED");
        index.follow();

        assertThat(named(NeedSight.visibleTo(mine.clerk()))).containsExactlyInAnyOrder(ours, open);
        assertThat(named(NeedSight.visibleTo(foreign.clerk()))).containsExactlyInAnyOrder(theirs, open);
        assertThat(named(NeedSight.visibleTo(town.secretary()))).containsExactly(open);
        assertThat(named(NeedSight.published(mine.clerk()))).containsExactly(open);
    }

    private List<UUID> named(List<Set<String>> sight) {
        return index.containing(
                        new SearchIndex.Sought(NeedDocuments.KIND, List.of(SearchIndex.Term.of("钳工")), sight, 100))
                .orElseThrow()
                .found();
    }

    @Test
    void whatWasSavedAMomentAgoIsFoundBySearchOfEverything() {
        var mill = town.employer("示例制粉厂");
        var before = post(mill, "磨粉工", "", null, "PUBLISHED");
        index.follow();
        var now = post(mill, "磨粉工学徒", "", null, "PUBLISHED");

        var found = withIndex.best("磨粉", NeedSight.visibleTo(mill.clerk()), 8);

        assertThat(found.ranked()).containsExactly(before);
        assertThat(found(found.condition())).containsExactlyInAnyOrder(before, now);
    }
}
