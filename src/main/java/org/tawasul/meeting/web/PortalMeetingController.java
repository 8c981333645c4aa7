package org.tawasul.meeting.web;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Regions;
import org.tawasul.language.Messages;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingProperties;
import org.tawasul.meeting.MeetingRequest;
import org.tawasul.meeting.MeetingService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where people ask for a meeting with the Minister, without an account.
 */
@Controller
@RequestMapping(PortalMeetingController.PAGE)
class PortalMeetingController {

	static final String PAGE = "/meeting";

	private final MeetingService meetings;

	private final RequestFormReader reader;

	private final MeetingForms forms;

	private final MeetingCookies cookies;

	private final Messages messages;

	private final RateLimiter limiter;

	private final RateLimiter ofOnePerson;

	PortalMeetingController(MeetingService meetings, RequestFormReader reader, MeetingForms forms,
			MeetingCookies cookies, Messages messages, SharedRateLimiters limiters, MeetingProperties properties) {
		this.meetings = meetings;
		this.reader = reader;
		this.forms = forms;
		this.cookies = cookies;
		this.messages = messages;
		this.limiter = limiters.limiter("requests for meetings", properties.requestsPerHour(), Duration.ofHours(1));
		this.ofOnePerson = limiters.limiter("requests for meetings of a person", properties.requestsPerDay(),
				Duration.ofDays(1));
	}

	@GetMapping
	ModelAndView show(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return page(this.forms.open(PAGE, request, response, locale), HttpStatus.OK);
	}

	/** Only requests without errors count for the limit. */
	@PostMapping
	ModelAndView send(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		FormSubmission typed = FormSubmission.of(RequestFormReader.FORM, request);
		if (MeetingForms.isLanguageSwitch(typed)) {
			return again(typed, HttpStatus.OK, request, response, locale);
		}
		FormSubmission checked = this.reader.check(typed, locale);
		if (checked.isInvalid()) {
			return again(checked, HttpStatus.UNPROCESSABLE_ENTITY, request, response, locale);
		}
		MeetingRequest wanted = this.reader.read(checked, locale, Channel.WEB, null);
		Duration wait = wait(wanted, request);
		if (!wait.isZero()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
			String refusal = this.messages.text("meeting.request.too-many", locale, wait.toMinutes() + 1);
			return again(checked.withRefusal(refusal), HttpStatus.TOO_MANY_REQUESTS, request, response, locale);
		}
		Meeting meeting;
		try {
			meeting = this.meetings.request(wanted);
		}
		catch (MeetingActionNotAllowedException ex) {
			return again(checked.withRefusal(this.messages.text("meeting.refused." + ex.code(), locale)),
					HttpStatus.CONFLICT, request, response, locale);
		}
		this.forms.forget(checked, request);
		this.cookies.open(meeting.getNumber(), request, response);
		this.cookies.showReceipt(meeting.getNumber(), request, response);
		return new ModelAndView("redirect:" + MeetingCookies.page(meeting.getNumber()));
	}

	/** Who is named is told by a message, and may not have asked for anything. */
	private Duration wait(MeetingRequest wanted, HttpServletRequest request) {
		Duration ofNetwork = this.limiter.tryAcquire(ClientNetwork.of(request.getRemoteAddr()));
		return ofNetwork.isZero() ? this.ofOnePerson.tryAcquire(wanted.requester().mobile()) : ofNetwork;
	}

	private ModelAndView again(FormSubmission submission, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.forms.again(PAGE, submission, (typed) -> page(typed, status), request, response, locale);
	}

	private static ModelAndView page(FormSubmission submission, HttpStatus status) {
		ModelAndView page = new ModelAndView("meeting/request", status);
		page.addObject("submission", submission);
		page.addObject("languageForm", RequestFormReader.FORM);
		page.addObject("key",
				submission.value("key").isEmpty() ? UUID.randomUUID().toString() : submission.value("key"));
		page.addObject("regions", Regions.ALL);
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		return page;
	}

}
