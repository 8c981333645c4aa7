package org.tawasul.rehearsal.web;

import org.tawasul.directory.Role;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;
import org.tawasul.rehearsal.ModelCandidateService;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menu leads to models.
 */
@Configuration(proxyBeanMethods = false)
class ModelPageConfiguration {

	@Bean
	@Order(20)
	DeskPage modelsPage(ModelCandidateService candidates) {
		return new DeskPage(DeskSection.BASIC_DATA, ModelController.PAGE, "rehearsal.menu",
				(user) -> user.hasAnyRole(Role.PROCESS_OWNER, Role.ADMINISTRATOR), candidates::count);
	}

}
