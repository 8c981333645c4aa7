package org.tawasul.desk.web;

import org.tawasul.access.CaseAccess;
import org.tawasul.desk.FailedJobService;
import org.tawasul.desk.FaultyTableService;
import org.tawasul.directory.Role;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menus lead to its own pages.
 */
@Configuration(proxyBeanMethods = false)
class DeskPageConfiguration {

	@Bean
	@Order(5)
	DeskPage requestsFollowUpPage(CaseAccess access) {
		return new DeskPage(DeskSection.REQUESTS, "/desk/requests?tab=new", "desk.menu.requests.follow-up",
				access::hasCases);
	}

	@Bean
	@Order(10)
	DeskPage requestsPage(CaseAccess access) {
		return new DeskPage(DeskSection.REQUESTS, "/desk/requests", "desk.menu.requests", access::hasCases);
	}

	@Bean
	@Order(10)
	DeskPage incidentsPage(CaseAccess access) {
		return new DeskPage(DeskSection.INCIDENTS, "/desk/incidents", "desk.menu.incidents", access::hasCases);
	}

	@Bean
	@Order(30)
	DeskPage failedJobsPage(FailedJobService jobs, FaultyTableService tables) {
		return new DeskPage(DeskSection.SYSTEM, "/desk/jobs", "desk.menu.jobs",
				(user) -> user.hasAnyRole(Role.ADMINISTRATOR), () -> jobs.count() + tables.find().size());
	}

}
