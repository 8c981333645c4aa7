package org.tawasul.operations.web;

import org.tawasul.operations.OperationsRights;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menus lead to the operations room.
 */
@Configuration(proxyBeanMethods = false)
class OperationsPageConfiguration {

	@Bean
	@Order(20)
	DeskPage operationsPage() {
		return DeskPage.forRoles(DeskSection.INCIDENTS, "/desk/operations", "operations.title",
				OperationsRights.watchers());
	}

}
