package org.qiao.consortium.faults;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qiao.consortium.testing.Town;

/** Invented students by their number, as the columns of a roster. */
final class Pupils {

    private Pupils() {}

    static Map<String, String> cells(int index) {
        var idCard = Town.idCard(LocalDate.parse("2006-01-01").plusDays(index), index);
        var cells = new LinkedHashMap<String, String>();
        cells.put("学籍号", "G" + idCard);
        cells.put("姓名", "示例学生" + index);
        cells.put("证件号码", idCard);
        cells.put("手机号", "199001%05d".formatted(index));
        cells.put("班级", "24数控" + (index / 50 + 1) + "班");
        cells.put("班主任", "许静");
        cells.put("专业代码", "660103");
        cells.put("专业名称", "数控技术应用");
        cells.put("层次", "中职");
        cells.put("入学时间", "2024-09-01");
        cells.put("毕业时间", "2027-07-01");
        return cells;
    }
}
