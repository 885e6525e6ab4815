package org.qiao.consortium.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.document.consultation.AnswerConsultation;
import org.qiao.consortium.governance.document.consultation.AskForOpinions;
import org.qiao.consortium.governance.document.consultation.AskForOpinions.Draft;
import org.qiao.consortium.governance.document.consultation.Consultation;
import org.qiao.consortium.governance.document.consultation.ConsultationQueries;
import org.qiao.consortium.governance.document.consultation.OpinionVerdict;
import org.qiao.consortium.governance.document.consultation.SettleOpinions;
import org.springframework.stereotype.Component;

/** Two drafts: one that units are answering, one whose opinions are settled. Whoever has not answered still has time. */
@Component
class ConsultationsChapter implements Chapter {

    private final AskForOpinions asking;
    private final AnswerConsultation answering;
    private final SettleOpinions settling;
    private final ConsultationQueries consultations;
    private final Cast cast;

    ConsultationsChapter(
            AskForOpinions asking,
            AnswerConsultation answering,
            SettleOpinions settling,
            ConsultationQueries consultations,
            Cast cast) {
        this.asking = asking;
        this.answering = answering;
        this.settling = settling;
        this.consultations = consultations;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "consultations";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        return List.of(
                new Piece("consultation/workshop", () -> settled(today)),
                new Piece("consultation/measures", () -> open(today)));
    }

    private void settled(LocalDate today) {
        var number = ask(
                "共享实训室预约使用办法（征求意见稿，示例）",
                "重点征求开放时间、损坏赔偿两方面的意见。",
                today.minusDays(40),
                today.minusDays(26),
                "seed",
                "machinery",
                "school");
        give(number, "seed", "第三条", "农忙时节周末也应开放，方便企业职工使用。", today.minusDays(38));
        give(number, "machinery", "第六条", "正常磨损不应由使用单位赔偿，建议写明。", today.minusDays(37));
        give(number, "machinery", "第八条", "建议使用费全部减免。", today.minusDays(37));
        answering.giveNone(get(number, "school"), cast.named("school"), WorkingHours.at(today.minusDays(35), 120));
        settle(number, "第三条", OpinionVerdict.ADOPTED, "", today.minusDays(25));
        settle(number, "第六条", OpinionVerdict.PARTLY, "写明正常磨损不赔偿；耗材仍由使用单位承担。", today.minusDays(25));
        settle(number, "第八条", OpinionVerdict.REJECTED, "水电和维护需要经费，改为成员单位半价。", today.minusDays(25));
        settling.close(get(number, "secretariat"), cast.named("secretariat"), WorkingHours.at(today.minusDays(24), 60));
    }

    private void open(LocalDate today) {
        var number = ask(
                "成员单位年度考核办法（征求意见稿，示例）",
                "重点征求考核指标和分值的意见。",
                today.minusDays(5),
                today.plusDays(9),
                "seed",
                "machinery",
                "cooperative",
                "school",
                "college");
        give(number, "seed", "二（二）", "企业接收实习学生的人数宜按企业规模折算。", today.minusDays(3));
        give(number, "college", "三", "建议增加承担课题、技术服务的分值。", today.minusDays(2));
    }

    private String ask(String title, String text, LocalDate on, LocalDate due, String... users) {
        var units =
                List.of(users).stream().map(it -> cast.named(it).organization()).toList();
        return asking.ask(Draft.of(title, text, units, due), cast.named("secretariat"), WorkingHours.at(on, 60));
    }

    private void give(String number, String user, String place, String text, LocalDate on) {
        answering.give(get(number, user), place, text, cast.named(user), WorkingHours.at(on, 200));
    }

    private void settle(String number, String place, OpinionVerdict verdict, String reason, LocalDate on) {
        var it = get(number, "secretariat");
        var opinion = it.opinions().stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow();
        Instant at = WorkingHours.at(on, 90);
        settling.settle(
                it, opinion.id(), Optional.of(verdict), reason, opinion.version(), cast.named("secretariat"), at);
    }

    private Consultation get(String number, String user) {
        return consultations.find(cast.named(user), number).orElseThrow();
    }
}
