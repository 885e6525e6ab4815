package org.qiao.consortium.platform.pages;

/**
 * 待办 — a sentence that leads to where it can be done.
 *
 * @param sentence for example 「某种业公司的 5 个岗位待审核」
 * @param due for example 「剩 1 天」; empty when there is no date
 * @param tone WARN when near, BAD when overdue
 */
public record Todo(String sentence, String url, String due, Tone tone) {}
