package org.tawasul.callcentre.web;

import org.tawasul.callcentre.CallAccess;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menu leads to the call centre.
 */
@Configuration(proxyBeanMethods = false)
class CallPageConfiguration {

	@Bean
	@Order(10)
	DeskPage callsPage() {
		return new DeskPage(DeskSection.CALLS, CallListController.PAGE, "callcentre.menu", CallAccess::takesCalls);
	}

	@Bean
	@Order(20)
	DeskPage callFiguresPage() {
		return new DeskPage(DeskSection.CALLS, CallFigureController.PAGE, "callcentre.menu.figures",
				CallFigureController::mayLook);
	}

}
