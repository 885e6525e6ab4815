package org.qiao.consortium.exchange.listing.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.QrCode;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 岗位公开页 — one post as anyone may read it, without contact data; its poster with a code that leads back here. */
@Controller
@OpenToEveryone
@RequestMapping("/posts/{number}")
class PostPages {

    private final PostQueries posts;
    private final Majors majors;
    private final Regions regions;
    private final Attachments attachments;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    PostPages(
            PostQueries posts,
            Majors majors,
            Regions regions,
            Attachments attachments,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.attachments = attachments;
        this.posts = posts;
        this.majors = majors;
        this.regions = regions;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable String number) {
        var post = find(viewer, number);
        var frame =
                frames.of(viewer, post.terms().title(), new Crumb(texts.of("exchange.listing.posts.title"), "/posts"));
        return Views.page("exchange/listing/post", page(viewer, frame, post));
    }

    @GetMapping("/poster")
    ModelAndView poster(Viewer viewer, @PathVariable String number) {
        var post = find(viewer, number);
        return Views.page(
                "exchange/listing/poster",
                page(viewer, frames.of(viewer, post.terms().title()), post));
    }

    @GetMapping("/code.svg")
    ResponseEntity<byte[]> code(Viewer viewer, @PathVariable String number) {
        var post = find(viewer, number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(QrCode.svg(address(post)).getBytes(StandardCharsets.UTF_8));
    }

    private PostRow find(Viewer viewer, String number) {
        return posts.find(viewer, number, BusinessTime.dateOf(clock.instant()))
                .orElseThrow(() -> new NotFound("post", number));
    }

    private PostPage page(Viewer viewer, Frame frame, PostRow post) {
        var asOf = texts.of("exchange.listing.as-of", Written.moment(clock.instant()));
        return new PostPage(
                frame.asOf(asOf),
                post,
                post.terms().majors().stream()
                        .map(it -> majors.find(it).map(Majors.MajorView::name).orElse(it.value()))
                        .toList(),
                post.employerUrl().orElse(""),
                files(viewer, post),
                contactUrl(viewer, post),
                post.open()
                        ? Optional.of(JobPosting.of(
                                post, regions.list().pathTo(post.terms().place().regionCode()), address(post)))
                        : Optional.empty(),
                address(post),
                asOf);
    }

    /** For those who may see the post at work; what is attached may name people, so nobody else gets it. */
    private FilesCard files(Viewer viewer, PostRow post) {
        return viewer.isSignedIn()
                ? attachments.card(
                        viewer, new SubjectRef("exchange.need", post.need().id().value()))
                : new FilesCard(List.of(), "");
    }

    /** Only students answer a post; a visitor signs in first. */
    private static String contactUrl(Viewer viewer, PostRow post) {
        if (!post.open()) {
            return "";
        } else if (!viewer.isSignedIn()) {
            return "/sign-in";
        }
        return viewer.is(Role.STUDENT) ? "/exchange/needs/" + post.number() + "/matches" : "";
    }

    private static String address(PostRow post) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/posts/" + post.number())
                .toUriString();
    }
}
