package org.tawasul.notification.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.notification.delivery.Delivery;
import org.tawasul.notification.delivery.DeliveryService;
import org.tawasul.notification.delivery.DeliveryState;
import org.tawasul.notification.delivery.FailureReason;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The outbox: all messages, what waits to be sent and what could not be delivered. For
 * administrators: the access rules of {@code /desk/outbox} let nobody else in. What an
 * address says and makes no sense chooses nothing.
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
		List<OutboxMessage> found = unreadable ? List.of() : find(filter);
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

	private List<OutboxMessage> find(OutboxFilter filter) {
		return filter.caseNumber()
			.map((number) -> this.outbox.list(number, filter.specification(), PAGE + 1))
			.orElseGet(() -> this.outbox.list(filter.specification(), PAGE + 1));
	}

	@GetMapping("/{id:[0-9]{1,18}}")
	String message(@PathVariable long id, Locale locale, Model model) {
		OutboxMessage entry = found(this.outbox.find(id));
		model.addAttribute("entry", entry);
		model.addAttribute("lines",
				this.mapper.views(this.deliveries.ofMessages(List.of(id)).getOrDefault(id, List.of()), locale));
		model.addAttribute("configured", this.deliveries.isConfigured());
		model.addAttribute("text",
				entry.getText().map((text) -> MessageTextView.of(text, entry.getKind())).orElse(null));
		return "notification/message";
	}

	@PostMapping("/{id:[0-9]{1,18}}/retry")
	String retry(@PathVariable long id, RedirectAttributes flash) {
		found(this.outbox.find(id));
		flash.addFlashAttribute("outcome", this.outbox.retry(id) ? "retried" : "not-failed");
		return "redirect:/desk/outbox/" + id;
	}

	@GetMapping("/waiting")
	String waiting(@RequestParam(required = false) @Nullable String before, Locale locale, Model model) {
		Long below = OutboxFilter.id(before).orElse(null);
		addDeliveries(this.deliveries.waiting(below, PAGE + 1), below, locale, model);
		return "notification/waiting";
	}

	@GetMapping("/undelivered")
	String undelivered(@RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable String before, Locale locale, Model model) {
		FailureReason chosen = EnumUtils.getEnum(FailureReason.class, reason);
		Long below = OutboxFilter.id(before).orElse(null);
		addDeliveries(this.deliveries.failed(chosen, below, PAGE + 1), below, locale, model);
		model.addAttribute("reasons", this.deliveries.failedByReason());
		model.addAttribute("chosen", chosen);
		return "notification/undelivered";
	}

	private void addDeliveries(List<Delivery> found, @Nullable Long before, Locale locale, Model model) {
		model.addAttribute("lines", this.mapper.views(found.stream().limit(PAGE).toList(), locale));
		model.addAttribute("older", (found.size() > PAGE) ? found.get(PAGE - 1).getId() : null);
		model.addAttribute("before", before);
		model.addAttribute("summary", this.deliveries.summary());
	}

	/** The address of a form, when somebody reloads the page after an error. */
	@GetMapping("/undelivered/resend")
	String backToUndelivered() {
		return "redirect:/desk/outbox/undelivered";
	}

	@PostMapping("/undelivered/resend")
	String resendAll(@RequestParam FailureReason reason, Principal principal, RedirectAttributes flash) {
		flash.addFlashAttribute("resent", this.deliveries.resendAll(reason, principal.getName()));
		return backToUndelivered();
	}

	@GetMapping("/deliveries/{id:[0-9]{1,18}}")
	String delivery(@PathVariable long id, Locale locale, Model model) {
		Delivery delivery = found(this.deliveries.find(id));
		model.addAttribute("line", this.mapper.view(delivery, locale));
		model.addAttribute("failed", delivery.getState() == DeliveryState.FAILED);
		model.addAttribute("text", MessageTextView.of(delivery.getText(), delivery.getKind()));
		model.addAttribute("parts", this.mapper.views(this.deliveries.ofDigest(id), locale));
		return "notification/delivery";
	}

	@GetMapping("/deliveries/{id:[0-9]{1,18}}/resend")
	String backToDelivery(@PathVariable long id) {
		return "redirect:/desk/outbox/deliveries/" + id;
	}

	@PostMapping("/deliveries/{id:[0-9]{1,18}}/resend")
	String resend(@PathVariable long id, Principal principal, RedirectAttributes flash) {
		found(this.deliveries.find(id));
		flash.addFlashAttribute("outcome", this.deliveries.resend(id, principal.getName()) ? "resent" : "not-failed");
		return backToDelivery(id);
	}

	private static <T> T found(Optional<T> entry) {
		return entry.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
