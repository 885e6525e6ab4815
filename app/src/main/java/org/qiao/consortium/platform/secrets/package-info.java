/** 密文 — encrypts what is sensitive, and finds it again by a keyed hash. */
@NamedInterface("secrets")
@NullMarked
package org.qiao.consortium.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
