package org.qiao.consortium.exchange.listing.post;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.listing.PublicText;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 岗位公开页, and the poster made of it.
 *
 * @param majors names of those that fit; empty when any does
 * @param employerUrl public page of the unit; empty when there is none
 * @param files those that the viewer may see; none for a visitor
 * @param contactUrl for a student where the yes is posted to, for a visitor the sign-in; empty when neither can apply
 * @param posting schema.org data of an open post
 * @param address absolute, what the code on the poster leads to
 */
public record PostPage(
        Frame frame,
        PostRow post,
        List<String> majors,
        String employerUrl,
        FilesCard files,
        String contactUrl,
        Optional<Content> posting,
        String address,
        String asOf) {

    /** What an employer wrote, without ways to reach a person. */
    public String text(String written) {
        return PublicText.of(written);
    }

    public String minors() {
        return String.valueOf(post.terms().leastAge());
    }
}
