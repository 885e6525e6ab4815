package org.qiao.consortium.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qiao.consortium.shared.Role;

/** These roles may open it; which rows they see there is the reader's to say. A mark on the method goes before the class's. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
    Role[] value();
}
