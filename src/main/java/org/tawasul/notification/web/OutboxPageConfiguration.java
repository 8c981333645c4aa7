package org.tawasul.notification.web;

import org.tawasul.directory.Role;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menu leads to outgoing messages.
 */
@Configuration(proxyBeanMethods = false)
class OutboxPageConfiguration {

	@Bean
	@Order(10)
	DeskPage outboxPage() {
		return DeskPage.forRoles(DeskSection.SYSTEM, "/desk/outbox", "desk.menu.outbox", Role.ADMINISTRATOR);
	}

}
