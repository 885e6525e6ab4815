package org.qiao.consortium.shared.rule;

/**
 * Where a rule comes from.
 *
 * @param regulation id in the register of law and policy, {@code regulations/<id>.yaml}
 * @param article as it is quoted, {@code 第十八条}; empty when the whole text is meant
 */
public record Citation(String regulation, String article) {

    public static Citation cite(String regulation, String article) {
        return new Citation(regulation, article);
    }
}
