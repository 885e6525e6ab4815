package org.qiao.consortium.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole application on a database of its own: the context is started once, each class gets a fresh clone of
 * the migrated template (about 0.2 s).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        properties = {
            "db-scheduler.enabled=false",
            "qiao.search.follow=false",
            "qiao.world=none",
            "qiao.data=target/test-data",
            "qiao.key-file=",
            "qiao.metrics-token=metrics-7f3a"
        })
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class, NoForgottenTexts.class})
@TestExecutionListeners(listeners = FreshDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface PlatformTest {}
