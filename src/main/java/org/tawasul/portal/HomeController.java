package org.tawasul.portal;

import org.tawasul.casefile.CaseType;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The portal's first page: what the service is, and the ways into it.
 */
@Controller
class HomeController {

	@GetMapping("/")
	String show(Model model) {
		model.addAttribute("types", CaseType.values());
		return "portal/home";
	}

}
