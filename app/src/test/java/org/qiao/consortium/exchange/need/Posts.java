package org.qiao.consortium.exchange.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;

/** Builds posts for tests: {@code turner().heads(3).terms()}. Keeps every rule of publication unless told otherwise. */
public final class Posts {

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
    private ContractKind contract = ContractKind.LABOUR;
    private PostTerms.Asked asked = PostTerms.Asked.nothing();
    private String realEmployer = "";
    private String reason = "";

    public static Posts turner() {
        return new Posts();
    }

    public Posts title(String it) {
        title = it;
        return this;
    }

    public Posts occupation(Optional<OccupationCode> it) {
        occupation = it;
        return this;
    }

    public Posts trade(String it) {
        trade = it;
        return this;
    }

    public Posts heads(int it) {
        heads = it;
        return this;
    }

    public Posts region(String it) {
        place = new PostTerms.Place(it, place.address());
        return this;
    }

    public Posts pay(PostTerms.Pay it) {
        pay = it;
        return this;
    }

    public Posts pay(String from, String to, PostTerms.PayUnit unit) {
        return pay(PostTerms.Pay.of(new BigDecimal(from), new BigDecimal(to), unit));
    }

    public Posts start(Optional<LocalDate> it) {
        startOn = it;
        return this;
    }

    public Posts until(Optional<LocalDate> it) {
        untilOn = it;
        return this;
    }

    public Posts tasks(String it) {
        tasks = it;
        return this;
    }

    public Posts contract(ContractKind it) {
        contract = it;
        return this;
    }

    public Posts asked(PostTerms.Asked it) {
        asked = it;
        return this;
    }

    public Posts realEmployer(String it) {
        realEmployer = it;
        return this;
    }

    public Posts reason(String it) {
        reason = it;
        return this;
    }

    public PostTerms terms() {
        return new PostTerms(
                title,
                occupation,
                trade,
                AskedLevel.NONE,
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
