package org.tawasul.notification.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.notification.delivery.Delivery;
import org.tawasul.notification.delivery.DeliveryQueryService;
import org.tawasul.notification.delivery.DeliveryService;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What waits to be sent and what could not be, for administrators: the doors of the
 * application let nobody else in.
 */
@Controller
@RequestMapping("/desk/outbox")
class DeliveryController {

	private static final int PAGE = 50;

	private final DeliveryService deliveries;

	private final DeliveryQueryService overview;

	private final DeliveryViewMapper lines;

	DeliveryController(DeliveryService deliveries, DeliveryQueryService overview, DeliveryViewMapper lines) {
		this.deliveries = deliveries;
		this.overview = overview;
		this.lines = lines;
	}

	@GetMapping("/waiting")
	String waiting(@RequestParam(required = false) @Nullable String before, Locale locale, Model model) {
		list(this.overview.waiting(below(before), PAGE + 1), before, locale, model);
		return "notification/waiting";
	}

	@GetMapping("/undelivered")
	String undelivered(@RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable String before, Locale locale, Model model) {
		FailureReason chosen = reason(reason);
		list(this.deliveries.failed(chosen, below(before), PAGE + 1), before, locale, model);
		model.addAttribute("reasons", this.deliveries.failedByReason());
		model.addAttribute("chosen", chosen);
		return "notification/undelivered";
	}

	/** Somebody reloads the page after an error: its address is that of a form. */
	@GetMapping("/undelivered/resend")
	String back() {
		return "redirect:/desk/outbox/undelivered";
	}

	@PostMapping("/undelivered/resend")
	String resendAll(@RequestParam String reason, Principal who, RedirectAttributes flash) {
		FailureReason chosen = reason(reason);
		if (chosen == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		flash.addFlashAttribute("resent", this.deliveries.resendAll(chosen, who.getName()));
		return "redirect:/desk/outbox/undelivered";
	}

	@GetMapping("/deliveries/{id:[0-9]{1,18}}")
	String show(@PathVariable long id, Locale locale, Model model) {
		Delivery delivery = find(id);
		model.addAttribute("line", this.lines.of(delivery, locale));
		this.deliveries.text(id).map(MessageTextView::of).ifPresent((text) -> model.addAttribute("text", text));
		model.addAttribute("parts", this.lines.of(this.deliveries.ofDigest(id), locale));
		return "notification/delivery";
	}

	@GetMapping("/deliveries/{id:[0-9]{1,18}}/resend")
	String back(@PathVariable long id) {
		return "redirect:/desk/outbox/deliveries/" + id;
	}

	@PostMapping("/deliveries/{id:[0-9]{1,18}}/resend")
	String resend(@PathVariable long id, Principal who, RedirectAttributes flash) {
		find(id);
		flash.addFlashAttribute("outcome", this.deliveries.resend(id, who.getName()) ? "resent" : "not-failed");
		return "redirect:/desk/outbox/deliveries/" + id;
	}

	private void list(List<Delivery> found, @Nullable String before, Locale locale, Model model) {
		model.addAttribute("lines", this.lines.of(found.stream().limit(PAGE).toList(), locale));
		model.addAttribute("older", (found.size() > PAGE) ? found.get(PAGE - 1).id() : null);
		model.addAttribute("before", below(before));
		model.addAttribute("configured", this.overview.isConfigured());
		model.addAttribute("waiting", this.overview.waiting());
		model.addAttribute("undelivered",
				this.deliveries.failedByReason().values().stream().mapToInt(Integer::intValue).sum());
	}

	private Delivery find(long id) {
		return this.deliveries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** What makes no sense chooses nothing. */
	private static @Nullable FailureReason reason(@Nullable String word) {
		for (FailureReason reason : FailureReason.values()) {
			if (reason.name().equals(word)) {
				return reason;
			}
		}
		return null;
	}

	private static @Nullable Long below(@Nullable String before) {
		return (before != null && before.matches("[0-9]{1,18}")) ? Long.valueOf(before) : null;
	}

}
