package org.qiao.consortium.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestDatabase.SwitchableDataSource;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.TransactionSystemException;

/** While the database is away everybody reads why, and afterwards everything goes on without a restart. */
@PlatformTest
@Import(Town.class)
class OutageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Town town;

    @Autowired
    SwitchableDataSource database;

    @AfterEach
    void mend() {
        database.mend();
    }

    @ParameterizedTest
    @CsvSource({"/", "/workbench", "/exchange/needs", "/students/me", "/no-such-page"})
    void everyPageSaysThatTheDatabaseIsAwayAndComesBack(String page) {
        var clerk = as(context, town.employer("示例精密机械").clerk().person(), Role.ENTERPRISE_CLERK);
        database.cutOff();
        var answer = mvc.get().uri(page).with(clerk).exchange();
        assertThat(answer).hasStatus(503);
        assertThat(answer).bodyText().contains("<h1>暂时连接不上数据库</h1>").doesNotContain("Exception", "SQL", "127.0.0.1");
        assertThat(answer).headers().hasValue(HttpHeaders.RETRY_AFTER, "10").hasValue("Refresh", "10");
        assertThat(answer.getResponse().getHeader("X-Request-Number")).matches("[0-9A-F]{8}");
        database.mend();
        assertThat(mvc.get().uri("/workbench").with(clerk)).hasStatusOk();
    }

    @Test
    void whatWasSentIsNotSentAgainByItself() {
        database.cutOff();
        var answer = mvc.post()
                .uri("/sign-in")
                .param("userName", "clerk")
                .param("password", "guess")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(answer).hasStatus(503);
        assertThat(answer).headers().doesNotContainHeader("Refresh");
    }

    @ParameterizedTest
    @CsvSource({
        "08001, true",
        "08006, true",
        "57P01, true",
        "57P03, true",
        "53300, true",
        "57014, false",
        "23505, false",
        "40001, false"
    })
    void onlyConnectionsThatFailCount(String state, boolean away) {
        var wrapped = new IllegalStateException(new IOException(new SQLException("示例", state)));
        assertThat(DatabaseAway.tells(wrapped)).isEqualTo(away);
    }

    @Test
    void alsoWhenRollingBackFailsBecauseOfIt() {
        var both = new TransactionSystemException("rolling back", new SQLException("示例"));
        assertThat(DatabaseAway.tells(both)).isFalse();
        both.initApplicationException(new SQLException("示例", "08006"));
        assertThat(DatabaseAway.tells(both)).isTrue();
        assertThat(DatabaseAway.tells(new SQLException("Connection is closed"))).isTrue();
    }

    @Test
    void aFullDiskIsToldFromOtherTroubles() {
        assertThat(DiskFull.tells(new IllegalStateException(new SQLException("示例", "53100"))))
                .isTrue();
        assertThat(DiskFull.tells(new UncheckedIOException(new IOException("write: No space left on device"))))
                .isTrue();
        assertThat(DiskFull.tells(new IOException("Connection reset"))).isFalse();
    }
}
