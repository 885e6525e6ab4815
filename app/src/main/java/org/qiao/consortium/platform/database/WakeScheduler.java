package org.qiao.consortium.platform.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets this instance look for work once the caller's transaction is committed, instead of at its next turn. */
@Component
public class WakeScheduler {

    private final ObjectProvider<Scheduler> schedulers;

    WakeScheduler(ObjectProvider<Scheduler> schedulers) {
        this.schedulers = schedulers;
    }

    public void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                schedulers.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}
