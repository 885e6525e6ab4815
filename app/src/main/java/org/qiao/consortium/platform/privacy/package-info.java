/**
 * 个人信息 — what is held about people and why, their rights, how long things are kept, and what those who answer for it do.
 *
 * <p>Modules tell what they hold through {@link org.qiao.consortium.platform.privacy.PersonalDataSource}, delete through
 * {@link org.qiao.consortium.platform.privacy.Erasure}, and let go of what is out of date through
 * {@link org.qiao.consortium.platform.privacy.Retention}. Page: docs/modules/privacy.md
 */
@NamedInterface("privacy")
@NullMarked
package org.qiao.consortium.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
