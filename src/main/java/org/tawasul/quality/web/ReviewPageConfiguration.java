package org.tawasul.quality.web;

import org.tawasul.directory.Role;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;
import org.tawasul.quality.AnswerReviewService;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menus lead to the reviews of answers.
 */
@Configuration(proxyBeanMethods = false)
class ReviewPageConfiguration {

	@Bean
	@Order(45)
	DeskPage answerReviewsPage(AnswerReviewService reviews) {
		return new DeskPage(DeskSection.CALLS, AnswerReviewController.PAGE, "quality.menu",
				(user) -> user.hasAnyRole(Role.CARE_OFFICER), reviews::countOpen);
	}

}
