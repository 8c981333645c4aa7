package org.tawasul.mining;

import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menus lead to the ways of cases.
 */
@Configuration(proxyBeanMethods = false)
class MiningPageConfiguration {

	@Bean
	@Order(30)
	DeskPage waysPage() {
		return new DeskPage(DeskSection.INDICATORS, WayPageController.PAGE, "mining.menu", FigureAccess::seesFigures);
	}

}
