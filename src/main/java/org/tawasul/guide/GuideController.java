package org.tawasul.guide;

import java.util.Locale;

import org.tawasul.access.CurrentUser;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The guide on one page, so that the browser finds words in all of it and prints it
 * whole.
 */
@Controller
class GuideController {

	private final CurrentUser user;

	private final GuideChapters chapters;

	GuideController(CurrentUser user, GuideChapters chapters) {
		this.user = user;
		this.chapters = chapters;
	}

	@GetMapping(GuideLinks.PAGE)
	ModelAndView show(Locale locale) {
		return new ModelAndView("guide/guide", "guide", this.chapters.of(this.user.get(), locale));
	}

}
