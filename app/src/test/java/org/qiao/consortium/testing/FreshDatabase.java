package org.qiao.consortium.testing;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives every test class its own clone of the template. */
class FreshDatabase implements TestExecutionListener, Ordered {

    @Override
    public void beforeTestClass(TestContext context) {
        context.getApplicationContext()
                .getBean(TestDatabase.SwitchableDataSource.class)
                .switchTo(TestDatabase.cloneTemplate());
    }

    @Override
    public int getOrder() {
        return 10;
    }
}
