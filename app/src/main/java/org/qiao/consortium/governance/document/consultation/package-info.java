/** 征求意见 — units are asked about a draft, each opinion is adopted, in part or not, with a reason. */
@NamedInterface("consultations")
@NullMarked
package org.qiao.consortium.governance.document.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
