package org.qiao.consortium.platform.identity.session;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database, for all instances; read and written no more often than needed. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "ops.spring_session")
class SessionSetup {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTime(
            @Value("${spring.session.timeout}") Duration idle) {
        return it -> it.setDefaultMaxInactiveInterval(idle);
    }

    @Bean
    @Primary
    QuietSessions<?> quietSessions(
            JdbcIndexedSessionRepository stored, PlatformTransactionManager transactions, OneRequest request) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return quiet(stored, apart, request);
    }

    private static <S extends Session> QuietSessions<S> quiet(
            FindByIndexNameSessionRepository<S> stored, TransactionOperations apart, OneRequest request) {
        return new QuietSessions<>(stored, apart, request);
    }

    /** Reading a session is one statement and needs no transaction; writing has one around it, see {@link QuietSessions}. */
    @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
    TransactionOperations noTransactionToRead() {
        return TransactionOperations.withoutTransaction();
    }

    /** How long each of the security filters takes nobody reads; whole requests are measured. */
    @Bean
    SecurityObservationSettings onlyWholeRequests() {
        return SecurityObservationSettings.noObservations();
    }
}
