package org.qiao.consortium.exchange.listing.figures;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 专业与岗位.
 *
 * @param year in which the graduates graduate
 * @param withoutPosts how many of the majors have no open post
 * @param least the smallest number of graduates that is shown
 */
public record MajorBalancePage(Frame frame, int year, List<MajorLine> lines, long withoutPosts, int least) {}
