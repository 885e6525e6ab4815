package org.qiao.consortium.exchange.listing.post;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/**
 * 企业需求清单.
 *
 * @param heads how many people the posts found still look for; not added up when they are very many
 * @param occupationName of the chosen occupation, empty when none is chosen
 * @param pay the least pay as typed
 * @param paidDays by which pay a day is compared with pay a month
 */
public record PostListPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<PostRow> rows,
        Optional<String> heads,
        PostFilter filter,
        List<Chip> chips,
        String occupationName,
        String regionName,
        String paidDays) {

    public String pay() {
        return filter.payFrom().map(Object::toString).orElse("");
    }

    /** Who is signed in gets long lists in the background; a visitor gets what fits into an answer. */
    public String downloadUrl(String suffix) {
        return !frame.signedIn()
                ? url.at("/posts." + suffix).toString()
                : url.at("/exports/posts").with("format", suffix).toString();
    }

    public List<Choice> educations() {
        return Arrays.stream(PostTerms.Education.values())
                .filter(it -> it != PostTerms.Education.ANY)
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> contracts() {
        return Arrays.stream(ContractKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> benefits() {
        return Arrays.stream(PostTerms.Benefit.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public String[] chosenBenefits() {
        return filter.benefits().stream().map(Enum::name).toArray(String[]::new);
    }
}
