package org.qiao.consortium.platform.partner;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the partners' door before their interfaces, and before nothing else. */
@Configuration(proxyBeanMethods = false)
class PartnerSetup {

    @Bean
    WebMvcConfigurer partnersDoor(PartnerDoor door) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(door).addPathPatterns("/api/v1/**");
            }
        };
    }
}
