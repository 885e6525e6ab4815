package org.qiao.consortium.exchange.need;

import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;

/** Terms to columns of {@code exchange.need} and back. */
final class TermsColumns {

    private TermsColumns() {}

    static Map<Field<?>, Object> of(PostTerms terms) {
        var columns = new LinkedHashMap<Field<?>, Object>();
        columns.put(NEED.TITLE, terms.title());
        put(columns, NEED.OCCUPATION_CODE, terms.occupation().map(OccupationCode::value));
        columns.put(NEED.TRADE, terms.trade());
        columns.put(NEED.LEVEL_SCHEME, terms.level().scheme().name());
        columns.put(NEED.LEVEL_ORDINAL, terms.level().ordinal());
        columns.put(NEED.HEADS, terms.heads());
        columns.put(NEED.REGION_CODE, terms.place().regionCode());
        columns.put(NEED.ADDRESS, terms.place().address());
        put(columns, NEED.PAY_FROM, terms.pay().from());
        put(columns, NEED.PAY_TO, terms.pay().to());
        columns.put(NEED.PAY_UNIT, terms.pay().unit().name());
        put(columns, NEED.PAY_EQUIVALENT, terms.pay().equivalent());
        columns.put(NEED.EDUCATION, terms.education().name());
        columns.put(NEED.MAJORS, terms.majors().stream().map(MajorCode::value).toArray(String[]::new));
        put(columns, NEED.START_ON, terms.startOn());
        put(columns, NEED.UNTIL_ON, terms.untilOn());
        columns.put(NEED.TASKS, terms.tasks());
        columns.put(NEED.CONTRACT, terms.contract().name());
        columns.put(NEED.REAL_EMPLOYER, terms.realEmployer());
        columns.put(NEED.REASON, terms.reason());
        columns.put(NEED.NATURAL_KEY, NaturalKey.of(terms).value());
        putAsked(columns, terms.asked());
        columns.put(NEED.BENEFITS, names(terms.offered().benefits()));
        columns.put(NEED.PROBATION, terms.offered().probation());
        columns.put(NEED.HOURS, terms.offered().hours());
        return columns;
    }

    private static void putAsked(Map<Field<?>, Object> columns, PostTerms.Asked asked) {
        put(columns, NEED.AGE_FROM, asked.ageFrom());
        put(columns, NEED.AGE_TO, asked.ageTo());
        put(columns, NEED.SEX, asked.sex().map(Enum::name));
        put(columns, NEED.SEX_GROUND, asked.sexGround().map(Enum::name));
        columns.put(NEED.HEALTH_CERTIFICATE, asked.healthCertificate());
        columns.put(NEED.HAZARDS, names(asked.hazards()));
    }

    /** An empty value must be written as null: leaving the column out would keep what stood there. */
    @SuppressWarnings("NullAway")
    private static void put(Map<Field<?>, Object> columns, Field<?> column, Optional<?> value) {
        columns.put(column, value.orElse(null));
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    static PostTerms read(Record row) {
        return new PostTerms(
                row.get(NEED.TITLE),
                Optional.ofNullable(row.get(NEED.OCCUPATION_CODE)).map(OccupationCode::new),
                row.get(NEED.TRADE),
                new AskedLevel(AskedLevel.Scheme.valueOf(row.get(NEED.LEVEL_SCHEME)), row.get(NEED.LEVEL_ORDINAL)),
                row.get(NEED.HEADS),
                new PostTerms.Place(row.get(NEED.REGION_CODE), row.get(NEED.ADDRESS)),
                new PostTerms.Pay(
                        Optional.ofNullable(row.get(NEED.PAY_FROM)),
                        Optional.ofNullable(row.get(NEED.PAY_TO)),
                        PostTerms.PayUnit.valueOf(row.get(NEED.PAY_UNIT)),
                        Optional.ofNullable(row.get(NEED.PAY_EQUIVALENT))),
                PostTerms.Education.valueOf(row.get(NEED.EDUCATION)),
                Stream.of(row.get(NEED.MAJORS)).map(MajorCode::new).toList(),
                Optional.ofNullable(row.get(NEED.START_ON)),
                Optional.ofNullable(row.get(NEED.UNTIL_ON)),
                row.get(NEED.TASKS),
                ContractKind.valueOf(row.get(NEED.CONTRACT)),
                asked(row),
                new PostTerms.Offered(
                        values(PostTerms.Benefit.class, row.get(NEED.BENEFITS)),
                        row.get(NEED.PROBATION),
                        row.get(NEED.HOURS)),
                row.get(NEED.REAL_EMPLOYER),
                row.get(NEED.REASON));
    }

    private static PostTerms.Asked asked(Record row) {
        return new PostTerms.Asked(
                Optional.ofNullable(row.get(NEED.AGE_FROM)),
                Optional.ofNullable(row.get(NEED.AGE_TO)),
                Optional.ofNullable(row.get(NEED.SEX)).map(PostTerms.Sex::valueOf),
                Optional.ofNullable(row.get(NEED.SEX_GROUND)).map(PostTerms.SexGround::valueOf),
                row.get(NEED.HEALTH_CERTIFICATE),
                values(PostTerms.Hazard.class, row.get(NEED.HAZARDS)));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String[] names) {
        var values = EnumSet.noneOf(type);
        Arrays.stream(names).map(it -> Enum.valueOf(type, it)).forEach(values::add);
        return values;
    }
}
