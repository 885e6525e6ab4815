package org.qiao.consortium.governance.document.pages;

import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** What every page needs. */
@Component("documentScreen")
record Screen(Frames frames, Problems problems, Texts texts) {}
