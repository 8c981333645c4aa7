package org.tawasul.webapps.look;

import org.tawasul.language.Language;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the mirrored style sheets and what finishes the pages in front of Camunda's,
 * behind the sign-in.
 */
@Configuration(proxyBeanMethods = false)
class LookConfiguration {

	@Bean
	FilterRegistrationBean<MirrorFilter> mirrorFilter(StyleSheets sheets, Language language) {
		FilterRegistrationBean<MirrorFilter> filter = new FilterRegistrationBean<>(new MirrorFilter(sheets, language));
		filter.addUrlPatterns(StyleSheets.addresses());
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

	@Bean
	FilterRegistrationBean<PageFilter> pageFilter(Language language) {
		FilterRegistrationBean<PageFilter> filter = new FilterRegistrationBean<>(new PageFilter(language));
		filter.addUrlPatterns("/camunda/app/*");
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

	@Bean
	FilterRegistrationBean<KeptFiles> keptFiles() {
		FilterRegistrationBean<KeptFiles> filter = new FilterRegistrationBean<>(new KeptFiles());
		filter.addUrlPatterns("/camunda/lib/*", "/camunda/assets/*");
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

}
