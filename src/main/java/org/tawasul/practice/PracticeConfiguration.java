package org.tawasul.practice;

import org.tawasul.database.Installation;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * What a practice ministry does beside what every installation does.
 */
@Configuration(proxyBeanMethods = false)
class PracticeConfiguration {

	/** The language is known then, and nobody need be signed in. */
	private static final int BEFORE_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER - 1;

	private final Installation installation;

	PracticeConfiguration(Installation installation) {
		this.installation = installation;
	}

	@Bean
	FilterRegistrationBean<PracticeFilter> practiceFilter(PracticeResetService resets) {
		FilterRegistrationBean<PracticeFilter> filter = new FilterRegistrationBean<>(
				new PracticeFilter(this.installation, resets));
		filter.setOrder(BEFORE_SECURITY);
		return filter;
	}

	@EventListener
	void prepare(ApplicationReadyEvent event) {
		if (this.installation.isPractice()) {
			event.getApplicationContext().getBean(PracticeResetService.class).prepare();
		}
	}

}
