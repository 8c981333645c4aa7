package org.tawasul.webapps.permission;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Registers the {@link UnclaimFilter} for both of the engine's REST interfaces.
 */
@Configuration(proxyBeanMethods = false)
class PermissionConfiguration {

	@Bean
	FilterRegistrationBean<UnclaimFilter> unclaimFilter() {
		FilterRegistrationBean<UnclaimFilter> filter = new FilterRegistrationBean<>(new UnclaimFilter());
		filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
		return filter;
	}

}
