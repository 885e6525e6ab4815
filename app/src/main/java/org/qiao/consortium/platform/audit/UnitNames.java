package org.qiao.consortium.platform.audit;

import java.util.HashMap;
import java.util.Map;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Names of the units whose people do something; each is asked for once in a transaction, however many deeds it records. */
@Component
class UnitNames {

    private final ObjectProvider<OrganizationNames> names;

    UnitNames(ObjectProvider<OrganizationNames> names) {
        this.names = names;
    }

    String of(OrganizationId unit) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? known().computeIfAbsent(unit, it -> names.getObject().nameOf(it))
                : names.getObject().nameOf(unit);
    }

    private Map<OrganizationId, String> known() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Known known) {
            return known.names();
        }
        var known = new Known(new HashMap<>());
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(new Forget(this, known));
        return known.names();
    }

    private record Known(Map<OrganizationId, String> names) {}

    /** Easy to get wrong: a transaction inside this one must neither see what this one knows nor take it away. */
    private record Forget(UnitNames owner, Known known) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
