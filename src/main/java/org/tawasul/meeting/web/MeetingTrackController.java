package org.tawasul.meeting.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.language.Messages;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingProperties;
import org.tawasul.meeting.MeetingSecretService;
import org.tawasul.meeting.MeetingService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens a request for a meeting by number and secret, or by the link of a message. An
 * unknown number and a wrong secret are answered alike.
 */
@Controller
class MeetingTrackController {

	static final String PAGE = "/meeting/track";

	private static final String FORM = "track";

	private final MeetingService meetings;

	private final MeetingSecretService secrets;

	private final MeetingForms forms;

	private final MeetingCookies cookies;

	private final Messages messages;

	private final RateLimiter limiter;

	MeetingTrackController(MeetingService meetings, MeetingSecretService secrets, MeetingForms forms,
			MeetingCookies cookies, Messages messages, SharedRateLimiters limiters, MeetingProperties properties) {
		this.meetings = meetings;
		this.secrets = secrets;
		this.forms = forms;
		this.cookies = cookies;
		this.messages = messages;
		this.limiter = limiters.limiter("wrong secrets of meetings", properties.wrongSecrets(), properties.within());
	}

	@GetMapping(PAGE)
	ModelAndView show(@RequestParam(defaultValue = "") String number, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		FormSubmission kept = this.forms.open(PAGE, request, response, locale);
		return page(kept.is(FORM) ? kept : new FormSubmission(FORM, Map.of("number", number)), HttpStatus.OK);
	}

	/**
	 * Right secrets are never counted: whoever has one is let in whatever others tried.
	 */
	@PostMapping(PAGE)
	ModelAndView open(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		FormSubmission typed = FormSubmission.of(FORM, request);
		if (MeetingForms.isLanguageSwitch(typed)) {
			return again(typed, HttpStatus.OK, request, response, locale);
		}
		Optional<MeetingNumber> number = MeetingNumber.parse(typed.value("number"));
		Optional<Meeting> found = number.filter((known) -> this.secrets.matches(known, typed.value("secret")))
			.flatMap(this.meetings::find);
		if (found.isPresent()) {
			this.forms.forget(typed, request);
			return enter(found.get().getNumber(), request, response);
		}
		Duration wait = this.limiter.tryAcquire(ClientNetwork.of(request.getRemoteAddr()));
		if (!wait.isZero()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
			String refusal = this.messages.text("tracking.too-many", locale, wait.toMinutes() + 1);
			return again(typed.withRefusal(refusal), HttpStatus.TOO_MANY_REQUESTS, request, response, locale);
		}
		return again(typed.withRefusal(this.messages.text("tracking.not-found", locale)), HttpStatus.NOT_FOUND, request,
				response, locale);
	}

	@GetMapping("/meeting/t/{token}")
	ModelAndView follow(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		return this.secrets.resolveLinkToken(token)
			.flatMap(this.meetings::find)
			.map((meeting) -> enter(meeting.getNumber(), request, response))
			.orElseGet(() -> page(
					new FormSubmission(FORM, Map.of()).withRefusal(this.messages.text("tracking.link.broken", locale)),
					HttpStatus.NOT_FOUND));
	}

	private ModelAndView enter(MeetingNumber number, HttpServletRequest request, HttpServletResponse response) {
		this.cookies.open(number, request, response);
		return new ModelAndView("redirect:" + MeetingCookies.page(number));
	}

	private ModelAndView again(FormSubmission submission, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.forms.again(PAGE, submission.with("secret", ""), (typed) -> page(typed, status), request, response,
				locale);
	}

	private static ModelAndView page(FormSubmission submission, HttpStatus status) {
		return new ModelAndView("meeting/track", Map.of("submission", submission, "languageForm", FORM, "unsent",
				!submission.value(FormPage.UNSENT).isEmpty()), status);
	}

}
