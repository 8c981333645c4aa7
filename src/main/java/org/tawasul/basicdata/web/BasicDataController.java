package org.tawasul.basicdata.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The menu of basic data: where each kind is edited, or read. The access rules of the
 * address let administrators in alone.
 */
@Controller
class BasicDataController {

	private static final List<String> EDITORS = List.of("units", "people", "facilities", "holidays", "categories",
			"questions", "survey", "answers", "call-kinds", "messages", "deadlines", "report-head");

	@GetMapping(EditorForms.HOME)
	String overview(Model model) {
		model.addAttribute("editors", EDITORS);
		return "basicdata/overview";
	}

}
