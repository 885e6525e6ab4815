package org.qiao.consortium.platform.privacy.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.SortField;
import org.qiao.consortium.shared.Paging;

/** The order of a register: by the column that was asked for, then in its own. */
final class Order {

    private Order() {}

    /** @param columns by the names that addresses use; another name is not followed */
    static List<SortField<?>> by(Map<String, Field<?>> columns, Paging paging, SortField<?>... own) {
        var order = new ArrayList<SortField<?>>();
        var asked = columns.get(paging.sort());
        if (asked != null) {
            order.add(paging.descending() ? asked.desc() : asked.asc());
        }
        order.addAll(List.of(own));
        return order;
    }
}
