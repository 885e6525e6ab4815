package org.qiao.consortium.platform.approval.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.shared.SubjectRef;

/**
 * What an approver sent: which rows, which way, why, and comments beside fields.
 *
 * @param backTo step to which it is sent back; 0 for the submitter
 * @param comments by the name of their input, {@code comment.<row>.<field>}
 */
record DecisionForm(List<String> ticked, String decision, String opinion, int backTo, Map<String, String> comments) {

    private static final String COMMENT = "comment.";

    static DecisionForm nothing() {
        return new DecisionForm(List.of(), "", "", 0, Map.of());
    }

    static DecisionForm of(Map<String, String[]> sent) {
        var comments = new java.util.HashMap<String, String>();
        sent.forEach((name, values) -> {
            if (name.startsWith(COMMENT) && !values[0].isBlank()) {
                comments.put(name, values[0].strip());
            }
        });
        return new DecisionForm(
                Stream.of(sent.getOrDefault("ticked", new String[0])).distinct().toList(),
                first(sent, "decision"),
                first(sent, "opinion").strip(),
                first(sent, "backTo").matches("\\d{1,3}") ? Integer.parseInt(first(sent, "backTo")) : 0,
                comments);
    }

    private static String first(Map<String, String[]> sent, String name) {
        return Optional.ofNullable(sent.get(name))
                .filter(it -> it.length > 0)
                .map(it -> it[0])
                .orElse("");
    }

    /** A row as it is named in the form. */
    static String keyOf(SubjectRef subject) {
        return subject.toString();
    }

    /** @return empty for what is no key of ours */
    static Optional<SubjectRef> subjectOf(String key) {
        var colon = key.indexOf(':');
        try {
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new SubjectRef(key.substring(0, colon), UUID.fromString(key.substring(colon + 1))));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    static String commentName(String key, String field) {
        return COMMENT + key + "." + field;
    }

    String comment(String input) {
        return comments.getOrDefault(input, "");
    }

    boolean isApproval() {
        return decision.equals("approve");
    }

    /** Comments on a row, with the Chinese names of its fields. */
    List<Approvals.FieldComment> commentsOn(String key, Map<String, String> labels) {
        return labels.entrySet().stream()
                .filter(it -> comments.containsKey(commentName(key, it.getKey())))
                .map(it ->
                        new Approvals.FieldComment(it.getKey(), it.getValue(), comment(commentName(key, it.getKey()))))
                .toList();
    }
}
