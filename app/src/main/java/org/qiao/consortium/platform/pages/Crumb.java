package org.qiao.consortium.platform.pages;

/** 面包屑 — a place above the page. */
public record Crumb(String label, String url) {}
