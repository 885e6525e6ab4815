package org.qiao.consortium.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qiao.consortium.platform.db.Tables.ATTACHMENT;
import static org.qiao.consortium.platform.db.Tables.DEED;
import static org.qiao.consortium.platform.db.Tables.FILE_CONTENT;
import static org.qiao.consortium.platform.db.Tables.FILE_PART;
import static org.qiao.consortium.testing.Town.NOW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.files.FileSubject.Holder;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@Import(Town.class)
class AttachFileTests {

    @Autowired
    Town town;

    @Autowired
    AttachFile attach;

    @Autowired
    RemoveFile remove;

    @Autowired
    FileStore store;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    private Actor by() {
        return town.secretary().actor();
    }

    private static Holder thing() {
        var subject = new SubjectRef("test.thing", Uuid7.at(NOW));
        return new Holder(subject, "T-1", "东西", "/things/T-1", FileType.documents(), true, "");
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, null, content);
    }

    private String add(Holder to, String name, byte[] content) {
        return attach.attach(to, file(name, content), by(), NOW);
    }

    private ErrorCode refusal(String name, byte[] content) {
        return refusal(thing(), name, content);
    }

    private ErrorCode refusal(Holder to, String name, byte[] content) {
        var before = sql.fetchCount(FILE_CONTENT);
        var refused = catchThrowableOfType(Refused.class, () -> add(to, name, content));
        assertThat(sql.fetchCount(FILE_CONTENT)).isEqualTo(before);
        return refused.refusals().getFirst().code();
    }

    private byte[] kept(String number) throws IOException {
        var out = new ByteArrayOutputStream();
        store.write(store.byNumber(number).orElseThrow().sha256(), out);
        return out.toByteArray();
    }

    private boolean isKept(byte[] content) {
        var sha = sha(content);
        return sql.fetchExists(FILE_CONTENT, FILE_CONTENT.SHA256.eq(sha))
                && sql.fetchExists(FILE_PART, FILE_PART.SHA256.eq(sha));
    }

    private static byte[] sha(byte[] content) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(content);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] largePdf(int seed) {
        var content = new byte[3_500_000];
        new Random(seed).nextBytes(content);
        System.arraycopy(Papers.pdf(""), 0, content, 0, 9);
        return content;
    }

    @Test
    void whatGoesInComesOutAndLiesSealedInBetween() throws IOException {
        var content = largePdf(1);
        var number = add(thing(), "说明书.pdf", content);
        assertThat(kept(number)).isEqualTo(content);
        var parts = sql.fetch(FILE_PART, FILE_PART.SHA256.eq(sha(content)));
        assertThat(parts).hasSize(4);
        var sealed = new String(parts.getFirst().get(FILE_PART.CONTENT_SEALED), StandardCharsets.ISO_8859_1);
        assertThat(sealed).doesNotContain("%PDF");
        assertThat(sql.fetchCount(DEED, DEED.WHAT.eq("platform.files.added"), DEED.SUBJECT_NUMBER.eq("T-1")))
                .isPositive();
    }

    @Test
    void theSameContentOnTwoThingsIsKeptOnce() throws IOException {
        var content = Papers.pdf("同一份");
        var one = add(thing(), "甲.pdf", content);
        var other = add(thing(), "乙.pdf", content);
        assertThat(one).isNotEqualTo(other);
        assertThat(sql.fetchCount(FILE_CONTENT, FILE_CONTENT.SHA256.eq(sha(content))))
                .isOne();
        assertThat(kept(other)).isEqualTo(content);
    }

    @Test
    void manyAtOnceKeepTheSameContentOnce() {
        var content = largePdf(2);
        var numbers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> add(thing(), "同时" + i + ".pdf", content)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(6);
        assertThat(sql.fetchCount(FILE_PART, FILE_PART.SHA256.eq(sha(content)))).isEqualTo(4);
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsNothingOfIt() {
        assertThat(refusal("空.pdf", new byte[0])).isEqualTo(FileError.EMPTY);
        assertThat(refusal("", new byte[0])).isEqualTo(FileError.NO_FILE);
        assertThat(refusal("照片.png", Papers.picture("jpeg", 9, 9))).isEqualTo(FileError.OTHER_SUFFIX);
        assertThat(refusal("页面.html", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileError.UNKNOWN_TYPE);
        assertThat(refusal("图.svg", "<svg>".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileError.UNKNOWN_TYPE);
        assertThat(refusal("表.csv", "a,b\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileError.TYPE_NOT_TAKEN);
        assertThat(refusal("程序.pdf", "MZ\0\0".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileError.UNKNOWN_TYPE);
        assertThat(refusal("坏.png", java.util.Arrays.copyOf(Papers.picture("png", 90, 90), 50)))
                .isEqualTo(FileError.BROKEN_IMAGE);
        var large = new byte[(20 << 20) + 1];
        System.arraycopy(Papers.pdf(""), 0, large, 0, 9);
        assertThat(refusal("大.pdf", large)).isEqualTo(FileError.TOO_LARGE);
    }

    @Test
    void aThingTakesSoManyAndNoneTwice() {
        var thing = thing();
        for (var i = 0; i < 20; i++) {
            add(thing, i + ".pdf", Papers.pdf("第" + i));
        }
        assertThat(refusal(thing, "又.pdf", Papers.pdf("第3"))).isEqualTo(FileError.ALREADY_THERE);
        assertThat(refusal(thing, "多.pdf", Papers.pdf("多"))).isEqualTo(FileError.TOO_MANY);
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothing() {
        var content = Papers.pdf("没有地方");
        sql.execute("""
                create function platform.full_disk() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$""");
        sql.execute("""
                create trigger full_disk before insert on platform.file_part
                for each row execute function platform.full_disk()""");
        try {
            assertThat(refusal("说明.pdf", content)).isEqualTo(FileError.NO_ROOM);
        } finally {
            sql.execute("drop trigger full_disk on platform.file_part");
            sql.execute("drop function platform.full_disk()");
        }
        assertThat(isKept(content)).isFalse();
    }

    private void removeFrom(Holder thing, String number, Instant at) {
        remove.remove(thing, store.byNumber(number).orElseThrow(), "传错了", by(), at);
    }

    @Test
    void contentGoesDaysAfterTheLastThingLetItGo() {
        var content = Papers.pdf("没有人要");
        var one = thing();
        var other = thing();
        var first = add(one, "一.pdf", content);
        var second = add(other, "二.pdf", content);

        removeFrom(one, first, NOW.plus(Duration.ofDays(30)));
        store.forget(NOW.plus(Duration.ofDays(40)));
        assertThat(isKept(content)).isTrue();

        removeFrom(other, second, NOW.plus(Duration.ofDays(60)));
        store.forget(NOW.plus(Duration.ofDays(59)));
        assertThat(isKept(content)).isTrue();
        store.forget(NOW.plus(Duration.ofDays(61)));
        assertThat(isKept(content)).isFalse();
        assertThat(sql.fetchCount(
                        DEED,
                        DEED.WHAT.eq("platform.files.removed"),
                        DEED.REASON.eq("传错了"),
                        DEED.SUBJECT_ID.eq(one.subject().id())))
                .isOne();
    }

    /** The clean-up meets an upload of the same content that has not ended yet. */
    @Test
    void contentThatIsWantedAgainMeanwhileIsNotThrownAway() throws Exception {
        var content = Papers.pdf("又有人要");
        var thing = thing();
        removeFrom(thing, add(thing, "一.pdf", content), NOW);
        var later = NOW.plus(Duration.ofDays(30));
        var uploaded = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var upload = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            var number = attach.attach(thing(), file("二.pdf", content), by(), later);
            uploaded.countDown();
            await(mayEnd);
            return number;
        }));
        await(uploaded);
        var cleaning = CompletableFuture.runAsync(() -> store.forget(NOW.plus(Duration.ofDays(20))));
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(cleaning).isNotDone();
        mayEnd.countDown();
        cleaning.join();
        assertThat(kept(upload.join())).isEqualTo(content);
    }

    /** The upload meets a clean-up that has thrown the content away but has not ended yet. */
    @Test
    void contentThatIsBeingThrownAwayIsKeptAnew() throws Exception {
        var content = Papers.pdf("刚刚清理");
        var thing = thing();
        removeFrom(thing, add(thing, "一.pdf", content), NOW);
        var cleaned = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var cleaning = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            store.forget(NOW.plus(Duration.ofDays(20)));
            cleaned.countDown();
            await(mayEnd);
        }));
        await(cleaned);
        var upload = CompletableFuture.supplyAsync(() -> add(thing(), "二.pdf", content));
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(upload).isNotDone();
        mayEnd.countDown();
        cleaning.join();
        assertThat(kept(upload.join())).isEqualTo(content);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatTheCallerGivesUpIsGivenUpHere() {
        var content = Papers.pdf("没有办成");
        transaction.executeWithoutResult(status -> {
            add(thing(), "一.pdf", content);
            status.setRollbackOnly();
        });
        assertThat(isKept(content)).isFalse();
        assertThat(sql.fetchCount(ATTACHMENT, ATTACHMENT.SHA256.eq(sha(content))))
                .isZero();
    }

    @Test
    void nothingOfAnUnknownThingIsFound() {
        assertThat(store.of(new SubjectRef("test.thing", UUID.randomUUID()))).isEmpty();
    }
}
