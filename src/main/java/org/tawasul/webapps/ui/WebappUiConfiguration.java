package org.tawasul.webapps.ui;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.database.Installation;
import org.tawasul.language.LanguageView;
import org.tawasul.language.Messages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the mirrored style sheets and what finishes the pages in front of Camunda's,
 * behind the sign-in.
 */
@Configuration(proxyBeanMethods = false)
class WebappUiConfiguration {

	@Bean
	FilterRegistrationBean<RtlStyleSheetFilter> rtlStyleSheetFilter(RtlStyleSheets sheets, LanguageView language) {
		FilterRegistrationBean<RtlStyleSheetFilter> filter = new FilterRegistrationBean<>(
				new RtlStyleSheetFilter(sheets, language));
		filter.addUrlPatterns(RtlStyleSheets.addresses());
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

	@Bean
	FilterRegistrationBean<WebappPageFilter> webappPageFilter(LanguageView language, Messages messages,
			Installation installation, @Value("${camunda.bpm.webapp.csrf.cookie-name}") String csrfCookie) {
		FilterRegistrationBean<WebappPageFilter> filter = new FilterRegistrationBean<>(
				new WebappPageFilter(language, messages, installation, csrfCookie));
		filter.addUrlPatterns("/camunda/app/*");
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

	@Bean
	FilterRegistrationBean<StaticResourceCacheFilter> staticResourceCacheFilter() {
		FilterRegistrationBean<StaticResourceCacheFilter> filter = new FilterRegistrationBean<>(
				new StaticResourceCacheFilter());
		filter.addUrlPatterns("/camunda/lib/*", "/camunda/assets/*");
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

	@Bean
	FilterRegistrationBean<OpenTaskCountFilter> openTaskCountFilter(ObjectMapper json) {
		FilterRegistrationBean<OpenTaskCountFilter> filter = new FilterRegistrationBean<>(
				new OpenTaskCountFilter(json));
		filter.addUrlPatterns(OpenTaskCountFilter.ADDRESS);
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
		return filter;
	}

}
