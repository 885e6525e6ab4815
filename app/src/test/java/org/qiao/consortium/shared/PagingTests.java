package org.qiao.consortium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

class PagingTests {

    @Test
    void noPageLiesDeeperThanTenThousandRows() {
        for (var size : new int[] {20, 50, 100}) {
            var deepest = new Paging(999_999, size, "", false);
            assertThat(deepest.offset() + size).isEqualTo(Paging.DEEPEST);
            assertThat(deepest.isDeepest()).isTrue();
            assertThat(new Paging(deepest.page() - 1, size, "", false).isDeepest())
                    .isFalse();
        }
    }

    @Test
    void theDeepestPageSaysThatMoreFollowsAndLeadsNoFurther() {
        var paging = new Paging(100, 100, "", false);
        var full = new Paged<>(java.util.Collections.nCopies(100, "行"), paging, Paging.EXACT_TOTAL + 1);
        var pager = Pager.of(PageUrl.of("/posts"), full);
        assertThat(pager.more()).isFalse();
        assertThat(pager.cut()).isTrue();
        assertThat(pager.around()).doesNotContain(101);
        var before = Pager.of(
                PageUrl.of("/posts"),
                new Paged<>(
                        java.util.Collections.nCopies(100, "行"),
                        new Paging(99, 100, "", false),
                        Paging.EXACT_TOTAL + 1));
        assertThat(before.more()).isTrue();
        assertThat(before.cut()).isFalse();
        assertThat(Pager.of(PageUrl.of("/posts"), new Paged<>(List.of("行"), paging, Paging.EXACT_TOTAL + 1))
                        .cut())
                .isFalse();
    }
}
