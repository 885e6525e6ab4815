package org.qiao.consortium.students.board;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;

/** 激活码清单, to be printed and cut. */
public record CodesPage(Frame frame, String school, String date, List<Line> lines) {

    public record Line(String number, String name, String code) {}
}
