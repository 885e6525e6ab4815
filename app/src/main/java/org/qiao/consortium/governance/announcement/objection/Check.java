package org.qiao.consortium.governance.announcement.objection;

import java.time.Instant;
import java.time.LocalDate;

/** 核查记录 — one step of handling an objection; written once. */
public record Check(LocalDate on, String way, String finding, String writer, Instant writtenAt) {}
