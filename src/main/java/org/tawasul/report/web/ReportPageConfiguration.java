package org.tawasul.report.web;

import org.tawasul.access.CaseAccess;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menu leads to reports.
 */
@Configuration(proxyBeanMethods = false)
class ReportPageConfiguration {

	@Bean
	@Order(10)
	DeskPage reportsPage(CaseAccess access) {
		return new DeskPage(DeskSection.REPORTS, "/desk/reports", "report.menu", access::hasCases);
	}

}
