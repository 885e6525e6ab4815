package org.qiao.consortium.exchange.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.exchange.matching.criteria.Criterion;
import org.qiao.consortium.exchange.matching.criteria.Part;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.StudentId;

/**
 * 对接 — one student and one post, from the first side's yes until arrival or the end.
 *
 * @param number {@code DJ-2026-000123}
 * @param openedBy the side that said yes first; the other one answers
 * @param parts what the criteria said when it was opened
 * @param answerBy last day on which the other side may answer
 */
public record Match(
        MatchId id,
        String number,
        ConsortiumId consortium,
        NeedId need,
        StudentId student,
        OrganizationId employer,
        OrganizationId school,
        Side openedBy,
        MatchStatus status,
        int score,
        List<StoredPart> parts,
        Instant openedAt,
        LocalDate answerBy,
        int version) {

    public static final String KIND = "exchange.match";

    /** A part as it is kept: its criterion, points and the key of its reason. */
    public record StoredPart(Criterion criterion, double share, String reason, List<Object> arguments) {

        static StoredPart of(Part part) {
            var words = part.arguments().stream().<Object>map(Object::toString).toList();
            return new StoredPart(part.criterion(), part.share(), part.reason(), words);
        }

        public Part toPart() {
            return new Part(criterion, share, reason, arguments);
        }
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, id.value());
    }

    public static SubjectRef subject(UUID id) {
        return new SubjectRef(KIND, id);
    }

    /** @throws Refused when the life cycle does not lead there from here */
    Match move(MatchStatus next) {
        if (!status.leadsTo(next)) {
            throw new Refused(List.of(Refusal.of(MatchError.NOT_NOW, "", status.label(), next.label())));
        }
        return new Match(
                id,
                number,
                consortium,
                need,
                student,
                employer,
                school,
                openedBy,
                next,
                score,
                parts,
                openedAt,
                answerBy,
                version);
    }
}
