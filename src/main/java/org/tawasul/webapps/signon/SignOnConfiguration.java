package org.tawasul.webapps.signon;

import jakarta.servlet.Filter;
import org.tawasul.language.ApiPath;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the sign-on between Spring Security's filters and Camunda's own.
 */
@Configuration(proxyBeanMethods = false)
class SignOnConfiguration {

	private static final int BEHIND_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 2;

	@Bean
	FilterRegistrationBean<Filter> blockedPathFilter() {
		return behindSecurity(new BlockedPathFilter(), "blockedPathFilter", "/engine-rest/*", "/camunda/*");
	}

	@Bean
	FilterRegistrationBean<Filter> webappAuthenticationFilter(SecurityContextAuthenticationProvider person) {
		return behindSecurity(new WebappAuthenticationFilter(person), "webappAuthenticationFilter", "/camunda/app/*",
				"/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<Filter> restAuthenticationFilter(SecurityContextAuthenticationProvider person) {
		return behindSecurity(new RestAuthenticationFilter(person), "restAuthenticationFilter", "/engine-rest/*");
	}

	@Bean
	ApiPath engineApiPath() {
		return new ApiPath("/engine-rest/");
	}

	private static FilterRegistrationBean<Filter> behindSecurity(Filter filter, String name, String... addresses) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
		registration.setName(name);
		registration.addUrlPatterns(addresses);
		registration.setOrder(BEHIND_SECURITY);
		return registration;
	}

}
