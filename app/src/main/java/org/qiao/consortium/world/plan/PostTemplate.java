package org.qiao.consortium.world.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/**
 * A kind of post that firms of some types have, in {@code world/post_templates.yaml}.
 *
 * @param industries classes of GB/T 4754 to which it is limited; empty for all of the types
 * @param smallestStaff below which a firm has no such post
 * @param payUnit MONTH, DAY or PIECE
 * @param education code of the scheme EDU_JOBAD
 * @param level {@code SKILL8/3} or {@code TITLE/2}; empty when none is asked
 * @param hazards names of kinds of work barred to those under 18
 * @param equivalent of a piece rate, yuan an hour
 * @param season first and last day of work in any year; empty for posts of the whole year
 * @param months in which such posts are usually announced
 * @param tasks several ways to say what the work is
 */
public record PostTemplate(
        String key,
        List<String> types,
        List<String> industries,
        List<String> titles,
        String occupation,
        Optional<String> trade,
        BigDecimal payFrom,
        BigDecimal payTo,
        String payUnit,
        int headsFrom,
        int headsTo,
        int smallestStaff,
        List<String> majors,
        String education,
        Optional<String> level,
        String contract,
        String hours,
        boolean healthCertificate,
        List<String> hazards,
        Optional<BigDecimal> equivalent,
        Optional<Season> season,
        List<Integer> months,
        List<String> tasks) {

    public record Season(MonthDay from, MonthDay until) {}

    public boolean fits(Firm firm) {
        return (types.contains("all") || types.contains(firm.type()))
                && (industries.isEmpty() || industries.contains(firm.industryCode()))
                && firm.staff() >= smallestStaff;
    }

    public static List<PostTemplate> all() {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(file());
        return Objects.requireNonNull(file.get("templates")).stream()
                .map(it -> read(new Node(it)))
                .toList();
    }

    private static String file() {
        try (var stream =
                Objects.requireNonNull(PostTemplate.class.getResourceAsStream("/world/post_templates.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostTemplate read(Node it) {
        var pay = it.node("pay").orElseThrow();
        var heads = it.node("heads").orElseThrow();
        return new PostTemplate(
                it.text("key").orElseThrow(),
                it.texts("types"),
                it.texts("industries"),
                it.texts("titles"),
                it.text("occupation").orElseThrow(),
                it.text("trade"),
                new BigDecimal(pay.text("from").orElseThrow()),
                new BigDecimal(pay.text("to").orElseThrow()),
                pay.text("unit").orElseThrow(),
                Integer.parseInt(heads.text("from").orElseThrow()),
                Integer.parseInt(heads.text("to").orElseThrow()),
                it.text("min-staff").map(Integer::parseInt).orElse(0),
                it.texts("majors"),
                it.text("education").orElseThrow(),
                it.text("level"),
                it.text("contract").orElseThrow(),
                it.text("hours").orElseThrow(),
                it.text("health").isPresent(),
                it.texts("hazards"),
                it.text("equivalent").map(BigDecimal::new),
                it.node("season").map(PostTemplate::season),
                it.texts("months").stream().map(Integer::valueOf).toList(),
                it.texts("tasks"));
    }

    private static Season season(Node it) {
        return new Season(
                MonthDay.parse("--" + it.text("from").orElseThrow()),
                MonthDay.parse("--" + it.text("until").orElseThrow()));
    }

    /** One mapping of the file, asked by type. */
    private record Node(Map<?, ?> values) {

        Optional<String> text(String name) {
            return Optional.ofNullable(values.get(name)).map(Object::toString);
        }

        List<String> texts(String name) {
            return values.get(name) instanceof List<?> list
                    ? list.stream().map(Object::toString).toList()
                    : List.of();
        }

        Optional<Node> node(String name) {
            return values.get(name) instanceof Map<?, ?> map ? Optional.of(new Node(map)) : Optional.empty();
        }
    }
}
