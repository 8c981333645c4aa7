package org.tawasul.webapps.error;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.language.Messages;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts {@link RestErrorFilter} before both of the engine's interfaces.
 */
@Configuration(proxyBeanMethods = false)
class RestErrorConfiguration {

	@Bean
	FilterRegistrationBean<RestErrorFilter> restErrorFilter(Messages messages, ObjectMapper json) {
		FilterRegistrationBean<RestErrorFilter> filter = new FilterRegistrationBean<>(
				new RestErrorFilter(new RestErrorAnswers(messages, json), json));
		filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

}
