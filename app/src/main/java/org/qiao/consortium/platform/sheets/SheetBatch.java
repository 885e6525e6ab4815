package org.qiao.consortium.platform.sheets;

import java.time.Instant;
import java.util.UUID;

/**
 * 导入批次 — the batch in which rows are committed.
 *
 * @param number as people know it, {@code DR-2026-000012}
 * @param fileName as uploaded
 * @param at when it is committed
 */
public record SheetBatch(UUID id, String number, String fileName, Instant at) {}
