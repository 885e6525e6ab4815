package org.qiao.consortium.platform.partner;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opens a handler to who shows a token of this scope; it is never open by a session. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToPartners {

    PartnerScope value();

    /** Whether it answers without a token too, counted by network address. */
    boolean alsoPublic() default false;
}
