package org.qiao.consortium.governance.meeting.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.meeting.Council.NOW;
import static org.qiao.consortium.testing.SignInAs.as;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.meeting.BallotChoice;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.Council;
import org.qiao.consortium.governance.meeting.HoldMeeting;
import org.qiao.consortium.governance.meeting.KeepMinutes;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.governance.meeting.MeetingQueries;
import org.qiao.consortium.governance.meeting.VoteOnItem;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 会议纪要 as a file: who opens it in a word processor reads who came, what was voted and what was resolved. */
@PlatformTest
@Import({Town.class, Council.class})
class MinutesPaperTests {

    @Autowired
    Town town;

    @Autowired
    Council council;

    @Autowired
    CallMeeting calling;

    @Autowired
    HoldMeeting holding;

    @Autowired
    VoteOnItem voting;

    @Autowired
    KeepMinutes keep;

    @Autowired
    MeetingQueries queries;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private Viewer seated = Viewer.visitor(new ConsortiumId(new UUID(0, 0)));

    private MvcTestResult get(String url, Viewer viewer) {
        return mvc.get()
                .uri(url)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .exchange();
    }

    /** Of four seats three come; two vote for it, one against. */
    private Meeting held(String title) {
        var secretary = town.secretary();
        var body = council.council();
        var people = council.seats(body, 4);
        seated = people.getFirst();
        var meeting = council.called(body, title);
        holding.open(meeting, secretary, NOW);
        var open = calling.get(secretary, meeting.number());
        people.subList(0, 3).forEach(it -> holding.signIn(open, "", it, NOW));
        voting.open(open, body, 1, secretary, NOW);
        voting.cast(open, 1, "", Optional.of(BallotChoice.IN_FAVOUR), false, people.get(0), NOW);
        voting.cast(open, 1, "", Optional.of(BallotChoice.IN_FAVOUR), false, people.get(1), NOW);
        voting.cast(open, 1, "", Optional.of(BallotChoice.AGAINST), false, people.get(2), NOW);
        voting.close(open, body, 1, secretary, NOW);
        holding.close(calling.get(secretary, meeting.number()), secretary, NOW);
        return calling.get(secretary, meeting.number());
    }

    @Test
    void theFileSaysQuorumVotesResolutionAndWhoSigned() throws Exception {
        var secretary = town.secretary();
        var meeting = held("建设实训基地");
        var url = "/meetings/" + meeting.number();
        var form = Jsoup.parse(get(url + "/minutes", secretary).getResponse().getContentAsString());
        var member = town.person("旁听的经办人", Role.ENTERPRISE_CLERK, seated.organization());
        assertThat(get(url + "/minutes.docx", member)).hasStatus(404);
        keep.sign(
                meeting,
                form.select("textarea[name=text]").val(),
                "示例纪要〔2026〕1号",
                "签发人某",
                Optional.of(LocalDate.parse("2026-12-02")),
                meeting.version(),
                secretary,
                Instant.parse("2026-12-02T02:00:00Z"));

        assertThat(get(url + "/minutes.docx", member)).hasStatusOk();
        var text = docx(get(url + "/minutes.docx", secretary).getResponse().getContentAsByteArray());
        var resolution = queries.items(meeting).getFirst().resolution();
        assertThat(text)
                .contains("示例纪要〔2026〕1号", "建设实训基地")
                .contains("应到 4 席，实到 3 席，达到法定人数（过半数）")
                .contains("赞成 2 票，反对 1 票，弃权 0 票")
                .contains("形成决议 " + resolution)
                .contains("签发人某")
                .contains(List.of("理事1", "理事4"));
    }

    private static String docx(byte[] bytes) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
