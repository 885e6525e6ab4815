package org.qiao.consortium.platform.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One part of a list that is read by key: who reads on after the last key misses nothing and gets nothing twice, whatever is
 * added meanwhile.
 *
 * @param next address of the next part; left out at the end
 * @param asOf when it was read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Slice<T>(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items, Optional<String> next, Instant asOf) {

    public static final int LARGEST = 200;

    /** How many rows to give: 1 to 200, 50 when nothing readable is asked. */
    public static int size(String asked) {
        return asked.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(asked), 1, LARGEST) : 50;
    }

    /** @param read one row more than {@code size}, when there is one */
    public static <T> Slice<T> of(String path, int size, List<T> read, Function<T, String> key, Instant asOf) {
        var items = read.size() > size ? read.subList(0, size) : read;
        var next = read.size() > size
                ? Optional.of(UriComponentsBuilder.fromPath(path)
                        .queryParam("after", key.apply(items.getLast()))
                        .queryParam("size", size)
                        .encode()
                        .toUriString())
                : Optional.<String>empty();
        return new Slice<>(List.copyOf(items), next, asOf);
    }
}
