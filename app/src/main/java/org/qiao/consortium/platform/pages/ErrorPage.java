package org.qiao.consortium.platform.pages;

/** @param incident empty when nobody needs to look into it */
public record ErrorPage(Frame frame, String text, FormErrors refusals, String incident) {}
