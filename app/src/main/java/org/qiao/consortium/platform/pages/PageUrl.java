package org.qiao.consortium.platform.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiao.consortium.shared.Paging;

/**
 * The address of a list with its filters: what pager, headings and chips change one part of and keep the rest.
 *
 * <p>Immutable; parameters keep their order; {@link #toString()} is the encoded address, fit for an attribute.
 *
 * @param path without query
 * @param parameters name and value, a name may occur several times; blank values are dropped
 */
public record PageUrl(String path, List<Map.Entry<String, String>> parameters) {

    public PageUrl {
        parameters = parameters.stream()
                .filter(it -> !it.getValue().isBlank())
                .map(it -> Map.entry(it.getKey(), it.getValue()))
                .toList();
    }

    public static PageUrl of(String path) {
        return new PageUrl(path, List.of());
    }

    /** From a request's path and parameters, as the Servlet API gives them. */
    public static PageUrl of(String path, Map<String, String[]> query) {
        var all = new ArrayList<Map.Entry<String, String>>();
        query.forEach((name, values) -> Stream.of(values).forEach(value -> all.add(Map.entry(name, value))));
        return new PageUrl(path, all);
    }

    /** The first value of a parameter without blanks around it; empty when there is none. */
    public String value(String name) {
        return parameters.stream()
                .filter(it -> it.getKey().equals(name))
                .map(it -> it.getValue().strip())
                .findFirst()
                .orElse("");
    }

    /** Which part of the list, in which order. */
    public Paging paging() {
        return Paging.of(value("page"), value("size"), value("sort"));
    }

    /** What {@link #toString()} wrote. */
    public static PageUrl parse(String written) {
        var cut = written.indexOf('?');
        var path = cut < 0 ? written : written.substring(0, cut);
        var parameters = Stream.of(
                        cut < 0 ? new String[0] : written.substring(cut + 1).split("&"))
                .map(it -> it.split("=", 2))
                .map(it -> Map.entry(URLDecoder.decode(it[0], UTF_8), URLDecoder.decode(it[1], UTF_8)))
                .toList();
        return new PageUrl(path, parameters);
    }

    /** The same address with this parameter set to this one value. */
    public PageUrl with(String name, Object value) {
        return new PageUrl(
                path,
                Stream.concat(without(name).parameters.stream(), Stream.of(Map.entry(name, value.toString())))
                        .toList());
    }

    /** The same address with one more value of a parameter that may have several. */
    public PageUrl and(String name, Object value) {
        return new PageUrl(
                path,
                Stream.concat(parameters.stream(), Stream.of(Map.entry(name, value.toString())))
                        .toList());
    }

    /** Another address with the same filters, from the first row on: where the list is exported. */
    public PageUrl at(String other) {
        return new PageUrl(other, parameters).without("page").without("size");
    }

    public PageUrl without(String name) {
        return new PageUrl(
                path,
                parameters.stream().filter(it -> !it.getKey().equals(name)).toList());
    }

    public PageUrl without(String name, Object value) {
        return new PageUrl(
                path,
                parameters.stream()
                        .filter(it ->
                                !(it.getKey().equals(name) && it.getValue().equals(value.toString())))
                        .toList());
    }

    @Override
    public String toString() {
        var query = parameters.stream()
                .map(it -> URLEncoder.encode(it.getKey(), UTF_8) + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .toList();
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
