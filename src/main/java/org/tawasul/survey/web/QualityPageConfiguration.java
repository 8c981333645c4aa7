package org.tawasul.survey.web;

import org.tawasul.directory.Role;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;
import org.tawasul.survey.RatingReviewService;
import org.tawasul.survey.call.SatisfactionCallService;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menus lead to what the care centre makes of answers, and to the calls
 * that ask for them.
 */
@Configuration(proxyBeanMethods = false)
class QualityPageConfiguration {

	@Bean
	@Order(40)
	DeskPage qualityPage(RatingReviewService reviews) {
		return new DeskPage(DeskSection.CALLS, RatingReviewController.PAGE, "survey.menu",
				(user) -> user.hasAnyRole(Role.CARE_OFFICER), reviews::countOpen);
	}

	@Bean
	@Order(15)
	DeskPage satisfactionCallsPage(SatisfactionCallService calls) {
		return new DeskPage(DeskSection.CALLS, SatisfactionCallController.PAGE, "satisfaction.menu",
				SatisfactionCallService::calls, calls::countDue);
	}

}
