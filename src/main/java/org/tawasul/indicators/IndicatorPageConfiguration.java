package org.tawasul.indicators;

import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menus lead to the indicators.
 */
@Configuration(proxyBeanMethods = false)
class IndicatorPageConfiguration {

	@Bean
	@Order(10)
	DeskPage indicatorsPage(IndicatorAccess access) {
		return new DeskPage(DeskSection.INDICATORS, "/desk/indicators", "indicators.menu", access::hasIndicators);
	}

}
