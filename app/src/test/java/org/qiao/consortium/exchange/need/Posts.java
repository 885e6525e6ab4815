package org.qiao.consortium.exchange.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.PostTerms;

/** Builds posts for tests: {@code turner().heads(3).terms()}. Keeps every rule of publication unless told otherwise. */
final class Posts {

    static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);

    private String title = "数控车工";
    private Optional<OccupationCode> occupation = Optional.of(new OccupationCode("6-18-01-01"));
    private String trade = "";
    private int heads = 4;
    private PostTerms.Place place = new PostTerms.Place("620702", "示例路 1 号");
    private PostTerms.Pay pay =
            PostTerms.Pay.of(new BigDecimal("4500"), new BigDecimal("7000"), PostTerms.PayUnit.MONTH);
    private Optional<LocalDate> startOn = Optional.of(LocalDate.of(2027, 4, 1));
    private Optional<LocalDate> untilOn = Optional.of(UNTIL);
    private String tasks = "操作数控车床，按图纸加工轴类零件，自检首件并填写记录。";
    private PostTerms.Contract contract = PostTerms.Contract.LABOUR;
    private PostTerms.Asked asked = PostTerms.Asked.nothing();
    private String realEmployer = "";
    private String reason = "";

    static Posts turner() {
        return new Posts();
    }

    Posts title(String it) {
        title = it;
        return this;
    }

    Posts occupation(Optional<OccupationCode> it) {
        occupation = it;
        return this;
    }

    Posts trade(String it) {
        trade = it;
        return this;
    }

    Posts heads(int it) {
        heads = it;
        return this;
    }

    Posts region(String it) {
        place = new PostTerms.Place(it, place.address());
        return this;
    }

    Posts pay(PostTerms.Pay it) {
        pay = it;
        return this;
    }

    Posts pay(String from, String to, PostTerms.PayUnit unit) {
        return pay(PostTerms.Pay.of(new BigDecimal(from), new BigDecimal(to), unit));
    }

    Posts start(Optional<LocalDate> it) {
        startOn = it;
        return this;
    }

    Posts until(Optional<LocalDate> it) {
        untilOn = it;
        return this;
    }

    Posts tasks(String it) {
        tasks = it;
        return this;
    }

    Posts contract(PostTerms.Contract it) {
        contract = it;
        return this;
    }

    Posts asked(PostTerms.Asked it) {
        asked = it;
        return this;
    }

    Posts realEmployer(String it) {
        realEmployer = it;
        return this;
    }

    Posts reason(String it) {
        reason = it;
        return this;
    }

    PostTerms terms() {
        return new PostTerms(
                title,
                occupation,
                trade,
                PostTerms.Level.NONE,
                heads,
                place,
                pay,
                PostTerms.Education.SECONDARY,
                List.of(),
                startOn,
                untilOn,
                tasks,
                contract,
                asked,
                PostTerms.Offered.nothing(),
                realEmployer,
                reason);
    }
}
