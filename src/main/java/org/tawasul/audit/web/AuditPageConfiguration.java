package org.tawasul.audit.web;

import org.tawasul.directory.Role;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menu leads to the audit trail.
 */
@Configuration(proxyBeanMethods = false)
class AuditPageConfiguration {

	@Bean
	@Order(20)
	DeskPage auditPage() {
		return DeskPage.forRoles(DeskSection.SYSTEM, "/desk/audit", "audit.menu", Role.ADMINISTRATOR);
	}

}
