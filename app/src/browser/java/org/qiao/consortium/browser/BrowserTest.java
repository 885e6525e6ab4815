package org.qiao.consortium.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.qiao.consortium.testing.OwnDatabase;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.TestDatabase;
import org.qiao.consortium.testing.Town;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole platform at a port of its own with a fresh database, for people at their browsers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "db-scheduler.enabled=false",
            "qiao.search.follow=false",
            "qiao.world=none",
            "qiao.data=target/test-data",
            "qiao.key-file=",
            "qiao.second-factor=offered"
        })
@Import({TestDatabase.class, TestClock.class, Town.class})
@OwnDatabase
@interface BrowserTest {}
