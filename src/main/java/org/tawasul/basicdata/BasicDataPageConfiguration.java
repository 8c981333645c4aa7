package org.tawasul.basicdata;

import org.tawasul.directory.Role;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menu leads to basic data.
 */
@Configuration(proxyBeanMethods = false)
class BasicDataPageConfiguration {

	@Bean
	@Order(10)
	DeskPage basicDataPage() {
		return DeskPage.forRoles(DeskSection.BASIC_DATA, "/desk/basic-data", "editor.menu", Role.ADMINISTRATOR);
	}

}
