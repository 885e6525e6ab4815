package org.qiao.consortium.platform.sheets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT_OUTCOME;
import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT_PART;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens while a batch is worked on: by two, by a dead instance, stopped, failed, without the role. */
class ImportWorkTests extends ImportDesk {
    @Test
    void showsTheNewOutcomeInsteadOfCommittingWhenThingsHaveChanged() {
        var batch = upload(MIXED);
        trees.planted.put("A-002", new TreeImport.Tree("A-002", "榆树", Optional.empty()));

        assertThat(commit(batch, clerk)).hasStatus3xxRedirection();
        assertThat(trees.planted).containsOnlyKeys("A-002");
        assertThat(page(batch).select(".q-tabs a").eachText()).containsExactly("新增 1", "变更 0", "未变 1", "有误 2");
        assertThat(commit(batch, clerk)).hasStatus3xxRedirection();
        assertThat(trees.planted).containsOnlyKeys("A-001", "A-002");
    }

    @Test
    void ofTwoWhoCommitTheSameBatchOneWins() throws Exception {
        var batch = upload(MIXED);
        var version = version(batch);
        var inside = new CountDownLatch(1);
        trees.whileCommitting = () -> {
            inside.countDown();
            sleepALittle();
        };
        var first = CompletableFuture.supplyAsync(
                () -> commit(batch, version, clerk).getResponse().getStatus());
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        var second = commit(batch, version, colleague);

        assertThat(Stream.of(
                        first.get(20, TimeUnit.SECONDS), second.getResponse().getStatus()))
                .containsExactlyInAnyOrder(302, 409);
        assertThat(trees.batches).hasSize(1);
    }

    @Test
    void whatFailsInTheMiddleLeavesTheBatchAsItWas() {
        var batch = upload(MIXED);
        trees.whileCommitting = () -> {
            throw new IllegalStateException("the power is gone");
        };
        assertThat(commit(batch, clerk)).hasStatus3xxRedirection();
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("待提交");
        assertThat(page(batch).select(".q-notice").text()).contains("提交时出了意外，这一批一行都没有提交。");

        trees.whileCommitting = () -> {};
        assertThat(commit(batch, clerk)).hasStatus3xxRedirection();
        assertThat(trees.planted).hasSize(2);
    }

    @Test
    void aFileThatTurnsOutUnreadableOnTheWayIsRefusedAndNothingOfItIsKept() {
        var batch = upload(manyTrees(100) + "B-001,\"榆树,,\n");

        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("未能读取");
        assertThat(page(batch).select(".q-notice").text()).contains("第 102 行有引号没有配对");
        assertThat(sql.fetchCount(SHEET_IMPORT_PART, SHEET_IMPORT_PART.IMPORT_ID.eq(id(batch))))
                .isZero();
        assertThat(sql.fetchCount(SHEET_IMPORT_OUTCOME, SHEET_IMPORT_OUTCOME.IMPORT_ID.eq(id(batch))))
                .isZero();
        assertThat(get(batch + "/errors.xlsx", clerk)).hasStatus(404);
    }

    @Test
    void aLongFileIsCheckedInTheBackgroundAndSaysHowFarItIs() throws Exception {
        var inside = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        trees.whileChecking = () -> {
            inside.countDown();
            if (inside.getCount() == 0) {
                await(goOn);
            }
        };
        var batch = upload(manyTrees(3_000));
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        var page = page(batch);
        assertThat(page.select(".q-title-status").text()).isEqualTo("核对中");
        assertThat(page.select(".q-progress").attr("hx-get")).isEqualTo(batch + "/progress");
        assertThat(page.select(".q-progress p").text()).isEqualTo("正在逐行核对，已核对 1,000 行。");
        assertThat(page.select("button").eachText()).contains("停止").noneMatch(it -> it.startsWith("提交"));
        assertThat(get(batch + "/progress", clerk)).doesNotContainHeader("HX-Refresh");

        goOn.countDown();
        waitUntil(batch, "CHECKED");
        assertThat(get(batch + "/progress", clerk)).hasHeader("HX-Refresh", "true");
        assertThat(page(batch).select(".q-tabs a").eachText()).contains("新增 3000");
    }

    @Test
    void whatIsStoppedInTheMiddleLeavesNothing() throws Exception {
        var batch = upload(manyTrees(3_000));
        waitUntil(batch, "CHECKED");
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        trees.whileCommitting = () -> {
            inside.countDown();
            await(goOn);
        };
        var answer = CompletableFuture.supplyAsync(
                () -> commit(batch, clerk).getResponse().getStatus());
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(send(batch + "/stop", 0, colleague)).hasStatus3xxRedirection();
        assertThat(page(batch).select(".q-progress p").text()).isEqualTo("正在停下。");
        goOn.countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(302);
        waitUntil(batch, "CHECKED");
        assertThat(page(batch).select(".q-notice").text()).contains("提交已停下，这一批一行都没有提交。");
        assertThat(page(batch).select(".q-deed").eachText()).containsExactly("停下", "上传并核对");

        trees.whileCommitting = () -> {};
        // They are in memory, where no transaction takes them back.
        trees.planted.clear();
        commit(batch, clerk);
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("已提交");
    }

    @Test
    void whatAnInstanceThatDiedHasLeftIsTakenUpInTheNextRound() throws Exception {
        var batch = upload(MIXED);
        sql.execute("update platform.sheet_import set status = 'COMMITTING' where id = ?", id(batch));
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("提交中");
        work.takeUp();
        waitUntil(batch, "COMMITTED");
        assertThat(trees.planted).containsOnlyKeys("A-001", "A-002");
    }

    @Test
    void aBatchThatSomebodyWorksOnIsLeftToThem() throws Exception {
        var batch = upload(MIXED);
        transaction.executeWithoutResult(status -> {
            sql.execute("update platform.sheet_import set status = 'COMMITTING' where id = ?", id(batch));
            var other = CompletableFuture.supplyAsync(() -> step.work(id(batch)));
            assertThat(other.join()).isFalse();
            assertThat(trees.planted).isEmpty();
        });
        work.takeUp();
        waitUntil(batch, "COMMITTED");
    }

    @Test
    void whoLostTheRoleInBetweenCommitsNothing() throws Exception {
        var batch = upload(MIXED);
        sql.execute("update platform.sheet_import set status = 'COMMITTING' where id = ?", id(batch));
        sql.execute("update platform.sheet_import_work set role = 'SCHOOL_CLERK' where import_id = ?", id(batch));
        work.takeUp();
        waitUntil(batch, "CHECKED");
        assertThat(trees.planted).isEmpty();
    }

    @Test
    void twoThousandRowsAreTakenWhileTheUserWaits() {
        var batch = upload(manyTrees(2_000));
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("待提交");
        commit(batch, clerk);
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("已提交");
        assertThat(trees.planted).hasSize(2_000);
        assertThat(page(batch + "?rows=new&page=60").select("tbody tr")).isNotEmpty();
    }
}
