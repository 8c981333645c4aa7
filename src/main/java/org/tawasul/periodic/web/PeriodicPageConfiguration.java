package org.tawasul.periodic.web;

import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;
import org.tawasul.periodic.PeriodicReportAccess;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menu of reports leads besides.
 */
@Configuration(proxyBeanMethods = false)
class PeriodicPageConfiguration {

	@Bean
	@Order(20)
	DeskPage periodicReportsPage(PeriodicReportAccess access) {
		return new DeskPage(DeskSection.REPORTS, PeriodicReportController.PAGE, "periodic.menu", access::hasReports);
	}

	@Bean
	@Order(30)
	DeskPage ministersBriefPage(PeriodicReportAccess access) {
		return new DeskPage(DeskSection.REPORTS, MinistersBriefController.PAGE, "periodic.brief.menu",
				access::hasBrief);
	}

}
