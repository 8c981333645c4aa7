package org.tawasul.webapps.audit;

import org.tawasul.audit.AuditTrail;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Registers the {@link EngineAuditFilter} for both of the engine's REST interfaces,
 * before the engine knows who asks: what is looked up is not theirs to see. The web
 * server asks for its filters before Spring remembers which beans are of a type, so this
 * one does not bring the engine with it: that would slow the start.
 */
@Configuration(proxyBeanMethods = false)
class EngineAuditConfiguration {

	@Bean
	FilterRegistrationBean<EngineAuditFilter> engineAuditFilter(@Lazy AuditTrail trail, @Lazy EngineTargets targets) {
		FilterRegistrationBean<EngineAuditFilter> filter = new FilterRegistrationBean<>(
				new EngineAuditFilter(trail, targets));
		filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

}
