package org.tawasul.notification.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What waits to be sent and what could not be delivered, for administrators: the access
 * rules of {@code /desk/outbox} let nobody else in.
 */
@Controller
@RequestMapping("/desk/outbox")
class DeliveryController {

	private static final int PAGE = 50;

	private final DeliveryService deliveries;

	private final DeliveryViewMapper mapper;

	DeliveryController(DeliveryService deliveries, DeliveryViewMapper mapper) {
		this.deliveries = deliveries;
		this.mapper = mapper;
	}

	@GetMapping("/waiting")
	String waiting(@RequestParam(required = false) @Nullable String before, Locale locale, Model model) {
		Long below = id(before).orElse(null);
		addList(this.deliveries.waiting(below, PAGE + 1), below, locale, model);
		return "notification/waiting";
	}

	@GetMapping("/undelivered")
	String undelivered(@RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable String before, Locale locale, Model model) {
		FailureReason chosen = reason(reason).orElse(null);
		Long below = id(before).orElse(null);
		addList(this.deliveries.failed(chosen, below, PAGE + 1), below, locale, model);
		model.addAttribute("reasons", this.deliveries.failedByReason());
		model.addAttribute("chosen", chosen);
		return "notification/undelivered";
	}

	/** The address of a form, when somebody reloads the page after an error. */
	@GetMapping("/undelivered/resend")
	String back() {
		return "redirect:/desk/outbox/undelivered";
	}

	@PostMapping("/undelivered/resend")
	String resendAll(@RequestParam String reason, Principal who, RedirectAttributes flash) {
		FailureReason chosen = reason(reason).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		flash.addFlashAttribute("resent", this.deliveries.resendAll(chosen, who.getName()));
		return "redirect:/desk/outbox/undelivered";
	}

	@GetMapping("/deliveries/{id:[0-9]{1,18}}")
	String show(@PathVariable long id, Locale locale, Model model) {
		Delivery delivery = find(id);
		model.addAttribute("line", this.mapper.view(delivery, locale));
		model.addAttribute("failed", delivery.getState() == DeliveryState.FAILED);
		model.addAttribute("text", MessageTextView.of(delivery.getText()));
		model.addAttribute("parts", this.mapper.views(this.deliveries.ofDigest(id), locale));
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

	private void addList(List<Delivery> found, @Nullable Long before, Locale locale, Model model) {
		model.addAttribute("lines", this.mapper.views(found.stream().limit(PAGE).toList(), locale));
		model.addAttribute("older", (found.size() > PAGE) ? found.get(PAGE - 1).getId() : null);
		model.addAttribute("before", before);
		model.addAttribute("summary", this.deliveries.summary());
	}

	private Delivery find(long id) {
		return this.deliveries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** What makes no sense chooses nothing. */
	private static Optional<FailureReason> reason(@Nullable String name) {
		return Arrays.stream(FailureReason.values()).filter((reason) -> reason.name().equals(name)).findAny();
	}

	static Optional<Long> id(@Nullable String digits) {
		return Optional.ofNullable(digits).filter((text) -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
	}

}
