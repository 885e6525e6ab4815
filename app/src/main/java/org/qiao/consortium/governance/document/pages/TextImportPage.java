package org.qiao.consortium.governance.document.pages;

import java.util.List;
import org.qiao.consortium.governance.document.Document;
import org.qiao.consortium.governance.document.text.MatchClauses.Pair;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What import.jte and compare.jte get.
 *
 * @param counts 「未变 12 · 有变 3」
 * @param url where the import is settled; empty when it is settled
 */
public record TextImportPage(
        Frame frame, Document document, String lead, List<Pair> pairs, String counts, String url, FormErrors errors) {}
