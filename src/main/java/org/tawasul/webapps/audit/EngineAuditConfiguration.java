package org.tawasul.webapps.audit;

import org.tawasul.audit.AuditTrail;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Registers the {@link EngineAuditFilter} for both of the engine's REST interfaces,
 * before the engine knows who asks: what is looked up is not theirs to see.
 */
@Configuration(proxyBeanMethods = false)
class EngineAuditConfiguration {

	@Bean
	FilterRegistrationBean<EngineAuditFilter> engineAuditFilter(AuditTrail trail, EngineTargets targets) {
		FilterRegistrationBean<EngineAuditFilter> filter = new FilterRegistrationBean<>(
				new EngineAuditFilter(trail, targets));
		filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

}
