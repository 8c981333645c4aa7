package org.tawasul.notification.web;

import java.util.List;
import java.util.Locale;

import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.notification.OutboxMessage;
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
 * The outbox, for administrators: the access rules of {@code /desk/outbox} let nobody
 * else in.
 */
@Controller
@RequestMapping("/desk/outbox")
class OutboxController {

	private static final int PAGE = 50;

	private final Outbox outbox;

	private final DeliveryService deliveries;

	private final DeliveryViewMapper mapper;

	OutboxController(Outbox outbox, DeliveryService deliveries, DeliveryViewMapper mapper) {
		this.outbox = outbox;
		this.deliveries = deliveries;
		this.mapper = mapper;
	}

	@GetMapping
	ModelAndView list(OutboxFilter filter, Locale locale) {
		boolean unreadable = filter.isUnreadable();
		List<OutboxMessage> found = unreadable ? List.of() : this.outbox.list(filter.specification(), PAGE + 1);
		List<OutboxMessage> entries = found.stream().limit(PAGE).toList();
		ModelAndView page = new ModelAndView("notification/outbox",
				unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
		page.addObject("filter", filter);
		page.addObject("kinds", MessageKind.values());
		page.addObject("states", OutboxMessage.State.values());
		page.addObject("entries", entries);
		page.addObject("ways", this.mapper
			.viewsByMessage(this.deliveries.ofMessages(entries.stream().map(OutboxMessage::getId).toList()), locale));
		page.addObject("older", (found.size() > PAGE) ? found.get(PAGE - 1).getId() : null);
		page.addObject("failed", this.outbox.countFailed());
		page.addObject("summary", this.deliveries.summary());
		return page;
	}

	@GetMapping("/{id:[0-9]{1,18}}")
	String show(@PathVariable long id, Locale locale, Model model) {
		OutboxMessage entry = find(id);
		model.addAttribute("entry", entry);
		model.addAttribute("lines",
				this.mapper.views(this.deliveries.ofMessages(List.of(id)).getOrDefault(id, List.of()), locale));
		model.addAttribute("configured", this.deliveries.isConfigured());
		model.addAttribute("text", entry.getText().map(MessageTextView::of).orElse(null));
		return "notification/message";
	}

	@PostMapping("/{id:[0-9]{1,18}}/retry")
	String retry(@PathVariable long id, RedirectAttributes flash) {
		find(id);
		flash.addFlashAttribute("outcome", this.outbox.retry(id) ? "retried" : "not-failed");
		return "redirect:/desk/outbox/" + id;
	}

	private OutboxMessage find(long id) {
		return this.outbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
