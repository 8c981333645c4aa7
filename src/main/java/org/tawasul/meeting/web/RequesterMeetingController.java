package org.tawasul.meeting.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.language.Messages;
import org.tawasul.language.PlainText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;
import org.tawasul.meeting.CalendarFileWriter;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingService;
import org.tawasul.meeting.MeetingStatusLabels;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The requester's page: what has become of the request, when and where the meeting is,
 * and a way to cancel it. A browser that has not opened the request is asked for its
 * secret.
 */
@Controller
@RequestMapping("/meeting/requests/{meeting}")
class RequesterMeetingController {

	private static final String CANCELLATION = "cancellation";

	private static final int MAX_REASON = 1000;

	private final MeetingService meetings;

	private final MeetingStatusLabels labels;

	private final MeetingForms forms;

	private final MeetingCookies cookies;

	private final Messages messages;

	private final Clock clock;

	RequesterMeetingController(MeetingService meetings, MeetingStatusLabels labels, MeetingForms forms,
			MeetingCookies cookies, Messages messages, Clock clock) {
		this.meetings = meetings;
		this.labels = labels;
		this.forms = forms;
		this.cookies = cookies;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(@PathVariable String meeting, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		return find(meeting, request)
			.map((found) -> page(found,
					this.forms.open(MeetingCookies.page(found.getNumber()), request, response, locale), HttpStatus.OK,
					request, locale))
			.orElseGet(() -> askForSecret(meeting));
	}

	@PostMapping("/" + CANCELLATION)
	ModelAndView cancel(@PathVariable String meeting, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		return find(meeting, request).map((found) -> cancel(found, request, response, locale))
			.orElseGet(() -> askForSecret(meeting));
	}

	private ModelAndView cancel(Meeting meeting, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		FormSubmission typed = FormSubmission.of(CANCELLATION, request);
		String page = MeetingCookies.page(meeting.getNumber());
		if (MeetingForms.isLanguageSwitch(typed)) {
			return again(meeting, typed, HttpStatus.OK, request, response, locale);
		}
		if (!PlainText.isReadable(typed.value("reason"))) {
			return again(meeting, typed.withError("reason", this.messages.text("meeting.error.unreadable", locale)),
					HttpStatus.UNPROCESSABLE_ENTITY, request, response, locale);
		}
		String reason = TextNormalizer.normalizeText(typed.value("reason"), MAX_REASON);
		if (reason != null && VisibleText.length(reason) > MAX_REASON) {
			return again(meeting,
					typed.withError("reason", this.messages.text("meeting.error.long", locale, MAX_REASON)),
					HttpStatus.UNPROCESSABLE_ENTITY, request, response, locale);
		}
		try {
			this.meetings.cancel(meeting.getNumber(), reason);
			this.forms.forget(typed, request);
			return new ModelAndView("redirect:" + page);
		}
		catch (MeetingActionNotAllowedException ex) {
			return again(meeting, typed.withRefusal(this.messages.text("meeting.refused." + ex.code(), locale)),
					HttpStatus.CONFLICT, request, response, locale);
		}
	}

	@PostMapping("/leave")
	String leave(@PathVariable String meeting, HttpServletRequest request, HttpServletResponse response) {
		MeetingNumber.parseExact(meeting).ifPresent((number) -> this.cookies.close(number, request, response));
		return "redirect:" + MeetingTrackController.PAGE;
	}

	/** A form's address, when somebody loads it again. */
	@GetMapping({ "/" + CANCELLATION, "/leave" })
	String back(@PathVariable String meeting) {
		return MeetingNumber.parseExact(meeting)
			.map((number) -> "redirect:" + MeetingCookies.page(number))
			.orElse("redirect:" + MeetingTrackController.PAGE);
	}

	private Optional<Meeting> find(String number, HttpServletRequest request) {
		return MeetingNumber.parseExact(number)
			.filter((known) -> this.cookies.isOpen(known, request))
			.flatMap(this.meetings::find);
	}

	/** The same for every number, whether there is such a request or not. */
	private static ModelAndView askForSecret(String meeting) {
		return new ModelAndView("redirect:" + MeetingTrackController.PAGE
				+ MeetingNumber.parseExact(meeting).map((number) -> "?number=" + number).orElse(""));
	}

	private ModelAndView again(Meeting meeting, FormSubmission submission, HttpStatus status,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.forms.again(MeetingCookies.page(meeting.getNumber()), submission,
				(typed) -> page(meeting, typed, status, request, locale), request, response, locale);
	}

	private ModelAndView page(Meeting meeting, FormSubmission submission, HttpStatus status, HttpServletRequest request,
			Locale locale) {
		ModelAndView page = new ModelAndView("meeting/requester", status);
		boolean cancellable = meeting.mayBeCalledOff(this.clock.instant());
		page.addObject("meeting", meeting);
		page.addObject("status", this.labels.of(meeting.getStatus(), locale));
		page.addObject("time", meeting.getTime().orElse(null));
		page.addObject("calendarFile", CalendarFileWriter.isOffered(meeting));
		page.addObject("calendarDrops", CalendarFileWriter.isCancelled(meeting));
		page.addObject("secret", this.cookies.secret(meeting.getNumber(), request).orElse(null));
		page.addObject("cancellable", cancellable);
		page.addObject("entries",
				this.meetings.history(meeting.getNumber())
					.stream()
					.filter((entry) -> entry.step().isForRequester())
					.toList());
		page.addObject("submission", submission);
		page.addObject("languageForm", cancellable ? CANCELLATION : null);
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		return page;
	}

}
