package org.tawasul.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The pages that everybody may want to read: privacy, accessibility, frequent questions,
 * and what the service worker shows without a line.
 */
@Controller
class InformationPageController {

	@GetMapping("/{page:privacy|accessibility|faq|offline}")
	String show(@PathVariable String page) {
		return "portal/" + page;
	}

}
