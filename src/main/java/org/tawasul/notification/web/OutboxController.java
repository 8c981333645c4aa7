package org.tawasul.notification.web;

import java.util.List;
import java.util.Locale;

import org.tawasul.notification.MessageKind;
import org.tawasul.notification.delivery.DeliveryQueryService;
import org.tawasul.notification.delivery.DeliveryService;

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
class OutboxController {

	private static final int PAGE = 50;

	private final OutboxLog log;

	private final DeliveryService deliveries;

	private final DeliveryQueryService overview;

	private final DeliveryViewMapper lines;

	OutboxController(OutboxLog log, DeliveryService deliveries, DeliveryQueryService overview,
			DeliveryViewMapper lines) {
		this.log = log;
		this.deliveries = deliveries;
		this.overview = overview;
		this.lines = lines;
	}

	@GetMapping
	ModelAndView list(OutboxFilter filter, Locale locale) {
		List<OutboxEntry> found = filter.isUnreadable() ? List.of() : this.log.list(filter, PAGE + 1);
		ModelAndView page = new ModelAndView("notification/outbox",
				filter.isUnreadable() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
		page.addObject("filter", filter);
		page.addObject("kinds", MessageKind.values());
		page.addObject("states", OutboxState.values());
		List<OutboxEntry> entries = found.stream().limit(PAGE).toList();
		page.addObject("entries", entries);
		page.addObject("ways",
				this.lines.byMessage(this.overview.ofMessages(entries.stream().map(OutboxEntry::id).toList()), locale));
		page.addObject("older", (found.size() > PAGE) ? found.get(PAGE - 1).id() : null);
		page.addObject("failed", this.log.failed());
		page.addObject("configured", this.overview.isConfigured());
		page.addObject("waiting", this.overview.waiting());
		page.addObject("undelivered",
				this.deliveries.failedByReason().values().stream().mapToInt(Integer::intValue).sum());
		return page;
	}

	@GetMapping("/{id:[0-9]{1,18}}")
	String show(@PathVariable long id, Locale locale, Model model) {
		OutboxEntry entry = this.log.find(id).orElseThrow(OutboxController::unknown);
		model.addAttribute("entry", entry);
		model.addAttribute("lines", this.lines.of(this.deliveries.ofMessage(id), locale));
		model.addAttribute("configured", this.overview.isConfigured());
		this.log.text(id).ifPresent((text) -> model.addAttribute("text", text));
		return "notification/message";
	}

	@PostMapping("/{id:[0-9]{1,18}}/retry")
	String retry(@PathVariable long id, RedirectAttributes flash) {
		this.log.find(id).orElseThrow(OutboxController::unknown);
		flash.addFlashAttribute("outcome", this.log.retry(id) ? "retried" : "not-failed");
		return "redirect:/desk/outbox/" + id;
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
