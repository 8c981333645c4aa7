package org.tawasul.notification.web;

import java.util.List;

import org.tawasul.notification.MessageKind;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The outbox, for administrators: the doors of the application let nobody else in.
 */
@Controller
@RequestMapping("/desk/outbox")
class OutboxPage {

	private static final int PAGE = 50;

	private final OutboxLog log;

	OutboxPage(OutboxLog log) {
		this.log = log;
	}

	@GetMapping
	ModelAndView list(OutboxFilter filter) {
		List<OutboxEntry> found = filter.isUnreadable() ? List.of() : this.log.list(filter, PAGE + 1);
		ModelAndView page = new ModelAndView("notification/outbox",
				filter.isUnreadable() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
		page.addObject("filter", filter);
		page.addObject("kinds", MessageKind.values());
		page.addObject("states", OutboxState.values());
		page.addObject("entries", found.stream().limit(PAGE).toList());
		page.addObject("older", (found.size() > PAGE) ? found.get(PAGE - 1).id() : null);
		page.addObject("failed", this.log.failed());
		return page;
	}

	@GetMapping("/{id:[0-9]{1,18}}")
	String show(@PathVariable long id, Model model) {
		OutboxEntry entry = this.log.find(id).orElseThrow(OutboxPage::unknown);
		model.addAttribute("entry", entry);
		this.log.text(id).map(MessageText::withoutKeys).ifPresent((text) -> model.addAttribute("text", text));
		return "notification/message";
	}

	@PostMapping("/{id:[0-9]{1,18}}/retry")
	String retry(@PathVariable long id, RedirectAttributes flash) {
		this.log.find(id).orElseThrow(OutboxPage::unknown);
		flash.addFlashAttribute("outcome", this.log.retry(id) ? "retried" : "not-failed");
		return "redirect:/desk/outbox/" + id;
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
