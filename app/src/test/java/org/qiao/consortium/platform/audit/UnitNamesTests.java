package org.qiao.consortium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class UnitNamesTests {

    private static final OrganizationId UNIT = new OrganizationId(new UUID(0, 1));

    /** Counts how often it is asked. */
    private static final class Register implements OrganizationNames {
        private int asked;

        @Override
        public String nameOf(OrganizationId organization) {
            return "示例单位" + ++asked;
        }

        @Override
        public Map<OrganizationId, String> namesOf(Collection<OrganizationId> organizations) {
            return Map.of();
        }

        @Override
        public Field<String> nameField(Field<UUID> organization) {
            return DSL.inline("示例单位");
        }

        @Override
        public Optional<OrganizationId> ofNumber(String number) {
            return Optional.empty();
        }

        @Override
        public Map<OrganizationId, String> numbersOf(Collection<OrganizationId> organizations) {
            return Map.of();
        }
    }

    private final UnitNames names = new UnitNames(
            new StaticListableBeanFactory(Map.of("register", new Register())).getBeanProvider(OrganizationNames.class));

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void asksOnceInATransactionAndAgainInTheNext() {
        TransactionSynchronizationManager.initSynchronization();
        assertThat(names.of(UNIT)).isEqualTo(names.of(UNIT)).isEqualTo("示例单位1");
        complete();

        TransactionSynchronizationManager.initSynchronization();
        assertThat(names.of(UNIT)).isEqualTo("示例单位2");
        complete();
    }

    @Test
    void aTransactionInsideAnotherAsksForItself() {
        TransactionSynchronizationManager.initSynchronization();
        assertThat(names.of(UNIT)).isEqualTo("示例单位1");
        var outer = TransactionSynchronizationManager.getSynchronizations();
        outer.forEach(TransactionSynchronization::suspend);
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        outer.forEach(TransactionSynchronization::resume);
        assertThat(names.of(UNIT)).isEqualTo("示例单位1");
        complete();
    }

    @Test
    void withoutATransactionItAsksEachTime() {
        assertThat(names.of(UNIT)).isNotEqualTo(names.of(UNIT));
    }

    private static void complete() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(it -> it.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        TransactionSynchronizationManager.clear();
    }
}
