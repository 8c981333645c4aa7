package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;

import org.tawasul.desk.FailedJobService;
import org.tawasul.desk.FailedJobService.FailedJob;
import org.tawasul.desk.FaultyTableService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What stands still or goes wrong: tables that cannot answer, and the steps of cases that
 * were given up, from where they are tried again. For administrators: the access rules of
 * {@code /desk/jobs} let nobody else in.
 */
@Controller
@RequestMapping("/desk/jobs")
class FailedJobController {

	private static final int MAX_SHOWN = 100;

	private final FailedJobService jobs;

	private final FaultyTableService tables;

	FailedJobController(FailedJobService jobs, FaultyTableService tables) {
		this.jobs = jobs;
		this.tables = tables;
	}

	@GetMapping
	String list(Locale locale, Model model) {
		List<FailedJob> shown = this.jobs.find(0, MAX_SHOWN, locale);
		model.addAttribute("tables", this.tables.find());
		model.addAttribute("jobs", shown);
		model.addAttribute("more", this.jobs.count() - shown.size());
		return "desk/jobs";
	}

	/** A form's address, when somebody reloads the page after an error. */
	@GetMapping({ "/retry", "/{id}/retry" })
	String back() {
		return "redirect:/desk/jobs";
	}

	@PostMapping("/{id}/retry")
	String retry(@PathVariable String id, RedirectAttributes flash) {
		flash.addFlashAttribute("outcome", this.jobs.retry(id) ? "retried" : "gone");
		return back();
	}

	@PostMapping("/retry")
	String retryAll(RedirectAttributes flash) {
		flash.addFlashAttribute("retried", this.jobs.retryAll());
		return back();
	}

}
