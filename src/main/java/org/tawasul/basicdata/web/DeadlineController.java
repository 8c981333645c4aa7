package org.tawasul.basicdata.web;

import java.util.List;
import java.util.Locale;

import org.tawasul.deadline.PublishedDeadlineTable;
import org.tawasul.deadline.PublishedDeadlineTables;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the deadlines that new cases get, as the published table has them at this moment.
 * They are changed there, not here.
 */
@Controller
class DeadlineController {

	private final PublishedDeadlineTables tables;

	private final DeadlineTableMapper mapper;

	DeadlineController(PublishedDeadlineTables tables, DeadlineTableMapper mapper) {
		this.tables = tables;
		this.mapper = mapper;
	}

	@GetMapping(EditorForms.HOME + "/deadlines")
	String show(Model model, Locale locale) {
		List<PublishedDeadlineTable> current = this.tables.current();
		model.addAttribute("tables", current.stream().map((table) -> this.mapper.view(table, locale)).toList());
		model.addAttribute("typesDiffer",
				current.stream().map(PublishedDeadlineTable::caseTypes).distinct().count() > 1);
		return "basicdata/deadlines";
	}

}
