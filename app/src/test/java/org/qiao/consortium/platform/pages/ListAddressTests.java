package org.qiao.consortium.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;

class ListAddressTests {

    private final PageUrl lathe = PageUrl.of("/exchange/needs")
            .with("occupation", "6-18-01-01")
            .and("place", "党寨镇")
            .and("place", "沙井镇");

    @Nested
    class Address {

        @Test
        void keepsOrderAndEncodes() {
            assertThat(lathe)
                    .hasToString("/exchange/needs?occupation=6-18-01-01&place=%E5%85%9A%E5%AF%A8%E9%95%87"
                            + "&place=%E6%B2%99%E4%BA%95%E9%95%87");
        }

        @Test
        void dropsOneValueOrAll() {
            assertThat(lathe.without("place", "党寨镇").parameters())
                    .extracting(Map.Entry::getValue)
                    .containsExactly("6-18-01-01", "沙井镇");
            assertThat(lathe.without("place").without("occupation")).hasToString("/exchange/needs");
        }

        @Test
        void forgetsWhatWasLeftBlank() {
            assertThat(PageUrl.of("/a", Map.of("q", new String[] {" "}))).hasToString("/a");
        }

        @Test
        void cannotBeLeftByAValue() {
            assertThat(PageUrl.of("/a").with("q", "\"><script>&x=1#y"))
                    .hasToString("/a?q=%22%3E%3Cscript%3E%26x%3D1%23y");
        }
    }

    @Nested
    class Pages {

        private Pager pager(int page, int size, int rows, int total) {
            var list = IntStream.range(0, rows).boxed().toList();
            return Pager.of(lathe.with("page", page), new Paged<>(list, new Paging(page, size, "", false), total));
        }

        @Test
        void anExactListEndsWithItsLastRow() {
            var last = pager(3, 20, 5, 45);

            assertThat(last.more()).isFalse();
            assertThat(last.from()).isEqualTo(41);
            assertThat(last.to()).isEqualTo(45);
            assertThat(last.around()).containsExactly(1, 2, 3);
            assertThat(last.totalText()).isEqualTo("45");
        }

        @Test
        void aFullLastPageIsStillTheLast() {
            assertThat(pager(2, 20, 20, 40).more()).isFalse();
            assertThat(pager(1, 20, 20, 21).more()).isTrue();
        }

        @Test
        void aCappedListSaysThatThereIsMore() {
            var deep = pager(60, 20, 20, 1001);

            assertThat(deep.totalText()).isEqualTo("1,000+");
            assertThat(deep.more()).isTrue();
            assertThat(deep.around()).contains(60, 61);
        }

        @Test
        void anotherSizeBeginsAtTheFirstPage() {
            assertThat(pager(3, 20, 5, 45).sizeUrl(50)).contains("size=50").doesNotContain("page=");
        }
    }

    @Nested
    class Headings {

        @Test
        void aClickSortsUpwardsAndTheNextOneDownwards() {
            var byPay = Sorting.of(lathe, "pay").heading("pay", "薪酬");

            assertThat(byPay.state()).isEqualTo("ascending");
            assertThat(byPay.url()).endsWith("sort=-pay");
            assertThat(Sorting.of(lathe, "-pay").heading("pay", "薪酬").url()).endsWith("sort=pay");
            assertThat(Sorting.of(lathe, "-pay").heading("heads", "人数").state()).isEqualTo("none");
        }

        @Test
        void sortingStartsOnTheFirstPage() {
            assertThat(Sorting.of(lathe.with("page", 7), "")
                            .heading("pay", "薪酬")
                            .url())
                    .doesNotContain("page=");
        }
    }

    @Test
    void aPageOfNoRowsStartsAtNothing() {
        var none = Pager.of(lathe, new Paged<>(List.of(), Paging.first(), 0));

        assertThat(none.from()).isZero();
        assertThat(none.more()).isFalse();
    }
}
