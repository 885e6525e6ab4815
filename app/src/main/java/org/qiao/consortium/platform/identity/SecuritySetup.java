package org.qiao.consortium.platform.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.qiao.consortium.platform.operations.MetricsDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Sign-in, sign-out, CSRF, headers. Which page is open to whom is not here but beside each handler ({@link Doorkeeper}).
 *
 * <p>The CSRF token lives in a cookie, so that a visitor who reads the portal needs no session.
 */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("qiao-csrf");
        return tokens;
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, CsrfTokenRepository tokens, MetricsDoor metrics) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access(metrics)
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(it -> it.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .headers(headers -> headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(it -> it.deny()))
                .sessionManagement(withDefaults())
                .build();
    }
}
