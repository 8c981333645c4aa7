package org.tawasul.suggestion;

import org.tawasul.access.CaseAccess;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menus lead to the scores of suggestions.
 */
@Configuration(proxyBeanMethods = false)
class SuggestionPageConfiguration {

	@Bean
	@Order(20)
	DeskPage suggestionScoresPage(CaseAccess access) {
		return new DeskPage(DeskSection.INDICATORS, "/desk/indicators/suggestions", "suggestion.menu",
				access::hasCases);
	}

}
