package org.qiao.consortium.platform.identity;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.qiao.consortium.shared.ConsortiumId;

/** The consortiums of this installation, answered by the module that keeps them. */
public interface Consortiums {

    /** The one whose portal a visitor sees; empty before the installation is set up. */
    Optional<ConsortiumId> home();

    String nameOf(ConsortiumId consortium);

    /** The name as a column, for statements that read it along; empty text when there is none of this id. */
    Field<String> nameField(Field<UUID> consortium);
}
