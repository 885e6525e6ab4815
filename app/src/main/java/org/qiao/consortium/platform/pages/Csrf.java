package org.qiao.consortium.platform.pages;

/** The hidden field that every form which changes something carries. */
public record Csrf(String parameter, String token) {}
