package org.qiao.consortium.platform.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiao.consortium.platform.db.Tables.DISPATCH;
import static org.qiao.consortium.platform.db.Tables.NOTICE;
import static org.qiao.consortium.testing.Town.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.notices.Notices.Notice;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** From a notice to the letter: to whom, when, how often. */
@PlatformTest
@Import({Town.class, Postman.class})
class OutboxTests {

    /** 10:00 on a Sunday in the consortium's zone; after {@link Town#NOW}, before the run's own clock could catch up. */
    private static final Instant AT = NOW.minus(Duration.ofHours(1));

    private static final Notice MATCH =
            new Notice("exchange.match.agreed", "“车工”双方愿意接洽", "学生李想愿意接洽", "/exchange/matches/1");
    private static final Notice POST = new Notice("exchange.report.filed", "岗位被举报", "事由：收费", "/exchange/reports/1");

    @Autowired
    Town town;

    @Autowired
    Notices notices;

    @Autowired
    Addresses addresses;

    @Autowired
    Preferences preferences;

    @Autowired
    NoticeData data;

    @Autowired
    TellDigests digests;

    @Autowired
    Carriers carriers;

    @Autowired
    Postman postman;

    @Autowired
    OutboxSettings settings;

    @Autowired
    Secrets secrets;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    private static int serial;
    private Viewer person;
    private String address = "";

    @BeforeEach
    void somebodyWithAConfirmedAddress() {
        postman.ill = false;
        sql.deleteFrom(DISPATCH).execute();
        address = "someone" + ++serial + "@example.org";
        person = town.person("收信人" + serial, Role.DEPARTMENT, town.secretary().organization());
        addresses.enter(person, address, AT);
        sender(AT).sendDue();
        addresses.confirm(person, Channel.EMAIL, code(postman.to(address).getLast()), AT);
    }

    private static String code(String text) {
        return text.replaceFirst("(?s).*?(\\d{6}).*", "$1");
    }

    private SendDispatches sender(Instant at) {
        return new SendDispatches(sql, secrets, carriers, InstantSource.fixed(at));
    }

    private void tell(Viewer whom, Notice notice, Instant at) {
        transaction.executeWithoutResult(status -> notices.tell(List.of(whom.person()), notice, at));
    }

    private List<String> letters() {
        var all = postman.to(address);
        return all.subList(1, all.size());
    }

    private String status() {
        return sql.select(DISPATCH.STATUS)
                .from(DISPATCH)
                .where(DISPATCH.EVENT_KEY.startsWith("notice:"))
                .fetchSingle(it -> it.value1());
    }

    @Test
    void aLetterSaysOnlyThatSomethingWaits() {
        tell(person, MATCH, AT);
        sender(AT).sendDue();
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst()).contains("接洽双方都愿意").doesNotContain("李想", "车工");
        assertThat(status()).isEqualTo("SENT");
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        transaction.executeWithoutResult(status -> {
            notices.tell(List.of(person.person()), MATCH, AT);
            status.setRollbackOnly();
        });
        sender(AT).sendDue();
        assertThat(letters()).isEmpty();
    }

    @Test
    void nothingGoesToAnAddressThatIsNotConfirmedOrWasTakenBack() {
        tell(person, MATCH, AT);
        addresses.remove(person, Channel.EMAIL, AT);
        sender(AT).sendDue();
        assertThat(letters()).isEmpty();
        assertThat(status()).isEqualTo("DROPPED");

        addresses.enter(person, address, AT);
        tell(person, MATCH, AT);
        assertThat(sql.fetchCount(DISPATCH, DISPATCH.EVENT_KEY.startsWith("notice:")))
                .isOne();
    }

    @Test
    void everybodyIsSentWhatTheyWant() {
        preferences.choose(
                person.person(),
                Map.of(
                        new Preferences.Key(TopicGroup.MATCH, Channel.EMAIL), Delivery.OFF,
                        new Preferences.Key(TopicGroup.POST, Channel.EMAIL), Delivery.AT_ONCE),
                new Preferences.Digest(false, 8));
        tell(person, MATCH, AT);
        tell(person, POST, AT);
        sender(AT).sendDue();
        assertThat(letters()).hasSize(1).first().asString().contains("有岗位被举报");
    }

    @Test
    void manySendersAtOnceSendEachOnce() {
        IntStream.range(0, 30).forEach(i -> tell(person, MATCH, AT));
        IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(() -> sender(AT).sendDue()))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(letters()).hasSize(30);
        assertThat(postman.carried.stream().map(Carrier.Parcel::id)).doesNotHaveDuplicates();
    }

    @Test
    void aLetterThatIsNotTakenIsTriedAgainLaterAndGivenUpInTheEnd() {
        tell(person, MATCH, AT);
        postman.ill = true;
        var at = AT;
        for (var minutes : List.of(1, 5, 30, 120, 720)) {
            sender(at).sendDue();
            assertThat(status()).isEqualTo("WAITING");
            sender(at.plus(Duration.ofSeconds(minutes * 60L - 1))).sendDue();
            at = at.plus(Duration.ofMinutes(minutes));
        }
        postman.ill = false;
        sender(at.minusSeconds(1)).sendDue();
        assertThat(letters()).isEmpty();
        postman.ill = true;
        sender(at).sendDue();
        assertThat(status()).isEqualTo("FAILED");
        assertThat(sql.fetchSingle(DISPATCH, DISPATCH.EVENT_KEY.startsWith("notice:"))
                        .get(DISPATCH.ATTEMPTS))
                .isEqualTo(6);
    }

    @Test
    void whatADeadInstanceWasCarryingIsCarriedAgainUnderTheSameId() {
        tell(person, MATCH, AT);
        sql.update(DISPATCH)
                .set(DISPATCH.STATUS, "SENDING")
                .set(DISPATCH.ATTEMPTS, 1)
                .set(DISPATCH.DUE_AT, AT.plus(Duration.ofMinutes(10)))
                .where(DISPATCH.EVENT_KEY.startsWith("notice:"))
                .execute();
        sender(AT.plus(Duration.ofMinutes(9))).sendDue();
        assertThat(letters()).isEmpty();
        sender(AT.plus(Duration.ofMinutes(10))).sendDue();
        assertThat(letters()).hasSize(1);
        assertThat(postman.carried.getLast().id())
                .isEqualTo(sql.fetchSingle(DISPATCH, DISPATCH.EVENT_KEY.startsWith("notice:"))
                        .get(DISPATCH.ID));
    }

    @Test
    void aChannelThatIsNotConnectedIsOnlyWrittenDown() {
        addresses.enterPhone(person, "", AT);
        sender(AT).sendDue();
        var written = sql.fetchSingle(DISPATCH, DISPATCH.CHANNEL.eq("SMS"));
        assertThat(written.get(DISPATCH.STATUS)).isEqualTo("LOGGED");
        assertThat(written.get(DISPATCH.SENT_TO)).matches("1\\d\\d\\*{4}\\d{4}");
        addresses.confirm(person, Channel.SMS, code(written.get(DISPATCH.TEXT)), AT);

        tell(person, MATCH, AT);
        assertThat(sql.fetchCount(DISPATCH, DISPATCH.CHANNEL.eq("SMS"), DISPATCH.EVENT_KEY.startsWith("notice:")))
                .isOne();
    }

    @Test
    void noSmsIsSentAtNight() {
        var evening = Instant.parse("2026-11-22T13:30:00Z"); // 21:30
        var morning = Instant.parse("2026-11-23T00:00:00Z"); // 08:00
        assertThat(settings.awake(evening)).isEqualTo(morning);
        assertThat(settings.awake(Instant.parse("2026-11-22T23:59:00Z"))).isEqualTo(morning);
        assertThat(settings.awake(morning)).isEqualTo(morning);
        assertThat(settings.awake(evening.minus(Duration.ofMinutes(31))))
                .isEqualTo(evening.minus(Duration.ofMinutes(31)));
    }

    @Test
    void aCodeIsForgottenAfterItWasSentAndWorksOnceForItsOwnerOnly() {
        addresses.enter(person, address, AT);
        sender(AT).sendDue();
        var code = code(postman.to(address).getLast());
        var kept = sql.fetch(DISPATCH, DISPATCH.EVENT_KEY.startsWith("code:")).map(it -> it.get(DISPATCH.TEXT));
        assertThat(kept).isNotEmpty().allMatch(it -> it.contains("******") && !it.contains(code));

        var other = town.person("别人" + serial, Role.DEPARTMENT, town.secretary().organization());
        assertThatThrownBy(() -> addresses.confirm(other, Channel.EMAIL, code, AT))
                .isInstanceOf(Refused.class);
        addresses.confirm(person, Channel.EMAIL, code, AT);
        assertThatThrownBy(() -> addresses.confirm(person, Channel.EMAIL, code, AT))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aCodeCannotBeGuessedOrUsedLater() {
        addresses.enter(person, address, AT);
        sender(AT).sendDue();
        var code = code(postman.to(address).getLast());
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> addresses.confirm(person, Channel.EMAIL, wrong, AT))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> addresses.confirm(person, Channel.EMAIL, code, AT))
                .isInstanceOf(Refused.class);

        addresses.enter(person, address, AT);
        sender(AT).sendDue();
        var late = AT.plus(Addresses.CODE_FOR);
        assertThatThrownBy(() -> addresses.confirm(
                        person, Channel.EMAIL, code(postman.to(address).getLast()), late))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theDigestComesOnceADayFromTheChosenHourOnAndOnlyWhenThereIsSomething() {
        preferences.choose(person.person(), Map.of(), new Preferences.Digest(false, 9));
        var eight = Instant.parse("2026-11-23T00:30:00Z");
        var nine = Instant.parse("2026-11-23T01:05:00Z");
        tell(person, POST, AT);
        tell(person, POST, AT);
        tell(person, MATCH, AT);
        sender(AT).sendDue();
        assertThat(letters()).as("the match at once").hasSize(1);

        digests.tell(eight);
        sender(eight).sendDue();
        assertThat(letters()).hasSize(1);
        digests.tell(nine);
        digests.tell(nine.plus(Duration.ofMinutes(5)));
        sender(nine.plus(Duration.ofMinutes(5))).sendDue();
        assertThat(letters()).hasSize(2);
        assertThat(letters().getLast()).contains("岗位与举报：2 条").doesNotContain("对接");

        var dayAfter = nine.plus(Duration.ofDays(1));
        digests.tell(dayAfter);
        sender(dayAfter).sendDue();
        assertThat(letters()).as("nothing new").hasSize(2);
    }

    @Test
    void theWeeklyDigestComesOnMondayAndNamesWhatIsStillUnread() {
        preferences.choose(person.person(), Map.of(), new Preferences.Digest(true, 6));
        tell(person, POST, AT);
        tell(person, POST, AT);
        sql.update(NOTICE)
                .set(NOTICE.READ_AT, AT)
                .where(NOTICE.ID.in(sql.select(NOTICE.ID)
                        .from(NOTICE)
                        .where(NOTICE.PERSON_ID.eq(person.person().value()))
                        .limit(1)))
                .execute();
        var sunday = Instant.parse("2026-11-22T12:00:00Z");
        var monday = Instant.parse("2026-11-23T00:00:00Z");
        digests.tell(sunday);
        sender(sunday).sendDue();
        assertThat(letters()).isEmpty();
        digests.tell(monday);
        sender(monday).sendDue();
        assertThat(letters()).hasSize(1).first().asString().contains("1 条");
    }

    @Test
    void whoWantsItSeesAndDeletesWhatIsHeldToTellThem() {
        tell(person, MATCH, AT);
        var held = data.held(person.person(), Town.TODAY);
        assertThat(held).hasSize(1);
        assertThat(held.getFirst().lines()).extracting("full").containsExactly(address);
        assertThat(held.getFirst().lines().getFirst().masked()).isEqualTo("s***@example.org");

        data.stopUsing(person.person(), person.actor(), AT);
        sender(AT).sendDue();
        assertThat(letters()).isEmpty();
        assertThat(data.erase(person.person(), person.actor(), AT).deleted()).hasSize(1);
        assertThat(data.held(person.person(), Town.TODAY)).isEmpty();
        assertThat(sql.fetchCount(
                        DISPATCH, DISPATCH.PERSON_ID.eq(person.person().value())))
                .isZero();
    }
}
