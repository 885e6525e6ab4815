package org.qiao.consortium.exchange.listing.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.partner.OpenToPartners;
import org.qiao.consortium.platform.partner.PartnerApi;
import org.qiao.consortium.platform.partner.PartnerScope;
import org.qiao.consortium.platform.partner.Slice;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 在招岗位 for machines: what the public list shows, without texts that people wrote and without contacts. */
@PartnerApi
class PostsApi {

    private static final String PATH = "/api/v1/posts";

    private final PostQueries posts;
    private final InstantSource clock;

    PostsApi(PostQueries posts, InstantSource clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** One post. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Post(
            String number,
            String title,
            String employer,
            boolean example,
            Optional<String> occupation,
            List<String> majors,
            String education,
            String contract,
            String region,
            int heads,
            Optional<BigDecimal> payFrom,
            Optional<BigDecimal> payTo,
            String payUnit,
            Optional<LocalDate> until,
            Optional<Instant> publishedAt,
            String url) {}

    @GetMapping(PATH)
    @OpenToPartners(value = PartnerScope.POSTS, alsoPublic = true)
    Slice<Post> posts(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String size,
            Viewer viewer) {
        var now = clock.instant();
        var many = Slice.size(size);
        var found = posts.after(viewer, after, many + 1, BusinessTime.dateOf(now));
        return Slice.of(PATH, many, found.stream().map(PostsApi::post).toList(), Post::number, now);
    }

    private static Post post(PostRow it) {
        var terms = it.terms();
        return new Post(
                it.number(),
                terms.title(),
                it.employerName(),
                it.example(),
                terms.occupation().map(OccupationCode::value),
                terms.majors().stream().map(MajorCode::value).toList(),
                terms.education().name(),
                terms.contract().name(),
                terms.place().regionCode(),
                it.need().headsLeft(),
                terms.pay().from(),
                terms.pay().to(),
                terms.pay().unit().name(),
                terms.untilOn(),
                it.need().publishedAt(),
                "/posts/" + it.number());
    }
}
