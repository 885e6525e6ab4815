package org.qiao.consortium.world;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.world.plan.Chance;
import org.qiao.consortium.world.plan.Firm;
import org.qiao.consortium.world.plan.PlannedPost;
import org.qiao.consortium.world.plan.PlannedPost.Fate;
import org.qiao.consortium.world.plan.PostPlan;
import org.qiao.consortium.world.plan.Remarks;
import org.springframework.stereotype.Component;

/** 600 posts, in the order in which they were written, each as far as its fate has taken it. */
@Component
class PostsChapter implements Chapter {

    private static final int PER_PIECE = 10;

    private static final String SUBJECT = "exchange.need";
    private static final String HELPED_REGION = "620702107";

    private final NeedIntake intake;
    private final Approvals approvals;
    private final Ledger ledger;
    private final Cast cast;
    private final Texts texts;
    private final InstantSource clock;
    private final Remarks remarks = new Remarks();
    private final Terms terms = new Terms(remarks);

    PostsChapter(NeedIntake intake, Approvals approvals, Ledger ledger, Cast cast, Texts texts, InstantSource clock) {
        this.intake = intake;
        this.approvals = approvals;
        this.ledger = ledger;
        this.cast = cast;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "posts";
    }

    static String key(PlannedPost post) {
        return "post/" + post.key();
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        var posts = PostPlan.on(today).stream()
                .sorted(Comparator.comparing(PlannedPost::writtenOn).thenComparing(PlannedPost::key))
                .toList();
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i < posts.size(); i += PER_PIECE) {
            var some = posts.subList(i, Math.min(posts.size(), i + PER_PIECE));
            pieces.add(new Piece("posts/" + i / PER_PIECE, () -> some.forEach(this::advertise)));
        }
        return pieces;
    }

    private void advertise(PlannedPost post) {
        var chance = Chance.of("advertise " + post.key());
        var clerk = writer(post.firm());
        var written = moment(post.writtenOn(), chance.between(0, 200));
        var need = intake.draft(
                        List.of(new NeedIntake.Entry(
                                cast.organization(post.firm().key()), terms.of(post))),
                        clerk,
                        written)
                .getFirst();
        ledger.enter(key(post), need.value(), written);
        if (post.fate() != Fate.DRAFT) {
            var approval = intake.submit(List.of(need), clerk, moment(post.writtenOn(), 220));
            post.decidedOn().ifPresent(it -> decide(post, need, approval, moment(it, 240 + chance.between(0, 250))));
        }
        post.endedOn().ifPresent(it -> end(post, need, clerk, moment(it, 510 + chance.between(0, 25))));
        if (post.foundElsewhere() > 0) {
            intake.reportFilled(need, post.foundElsewhere(), clerk, clock.instant());
        }
    }

    /** Cooperatives and villages of the township whose clerk signs in have theirs typed in by it (代录). */
    private Viewer writer(Firm firm) {
        var isHelped = firm.regionCode().equals(HELPED_REGION) && !firm.form().equals("91");
        return isHelped ? cast.named("township") : cast.clerkOf(firm);
    }

    private Instant moment(LocalDate day, int minutes) {
        return WorkingHours.notAfter(WorkingHours.at(day, minutes), clock.instant());
    }

    private void decide(PlannedPost post, NeedId need, String approval, Instant at) {
        var subject = new SubjectRef(SUBJECT, need.value());
        var verdict = post.fate() == Fate.RETURNED
                ? returned(subject, post, Chance.of("return " + post.key()))
                : Approvals.Verdict.approve(subject);
        approvals.decide(approval, List.of(verdict), cast.named(Cast.SECRETARIAT), at);
    }

    private Approvals.Verdict returned(SubjectRef subject, PlannedPost post, Chance chance) {
        var comments = chance.shuffled(remarks.of("return")).stream()
                .filter(it -> isTrueOf(post, it))
                .limit(chance.between(1, 2))
                .collect(Collectors.toMap(
                        Remarks.Remark::about, it -> comment(it), (one, other) -> one, LinkedHashMap::new));
        return new Approvals.Verdict(subject, false, texts.of("world.return-opinion"), List.copyOf(comments.values()));
    }

    /** What can be read off the post must be as the comment says; the rest is a matter of opinion. */
    private static boolean isTrueOf(PlannedPost post, Remarks.Remark remark) {
        return switch (remark.about()) {
            case "startOn" -> post.startOn().isBefore(post.untilOn());
            case "region" -> post.regionCode().length() == 6;
            default -> true;
        };
    }

    private Approvals.FieldComment comment(Remarks.Remark remark) {
        return new Approvals.FieldComment(
                remark.about(), texts.of("exchange.need.field." + remark.about()), remark.text());
    }

    private void end(PlannedPost post, NeedId need, Viewer clerk, Instant at) {
        var chance = Chance.of("end " + post.key());
        switch (post.fate()) {
            case EXPIRED -> intake.closeOverdue(post.untilOn());
            case FILLED -> intake.reportFilled(need, post.heads(), clerk, at);
            case WITHDRAWN ->
                intake.close(
                        need,
                        CloseReason.WITHDRAWN,
                        Optional.empty(),
                        chance.oneOf(remarks.of("withdrawn")).text(),
                        clerk,
                        at);
            case UNSUPPLIED -> {
                var remark = chance.oneOf(remarks.of("unsupplied"));
                var cause = CloseReason.Cause.valueOf(remark.about());
                intake.close(need, CloseReason.UNSUPPLIED, Optional.of(cause), remark.text(), clerk, at);
            }
            default -> throw new IllegalStateException(post.fate() + " has no end");
        }
    }
}
