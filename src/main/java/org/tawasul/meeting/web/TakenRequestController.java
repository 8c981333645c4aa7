package org.tawasul.meeting.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Regions;
import org.tawasul.language.Messages;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingSecretService;
import org.tawasul.meeting.TakenRequestDrafts;
import org.tawasul.meeting.TakenRequestService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the staff take a request on behalf of a caller or a visitor. Number and secret
 * are shown once, to be read out.
 */
@Controller
@RequestMapping(TakenRequestController.PAGE)
class TakenRequestController {

	static final String PAGE = TakenRequestDrafts.PAGE;

	private static final String BACK = TakenRequestDrafts.BACK;

	private static final Pattern CALL = Pattern
		.compile("/desk/calls/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

	private final TakenRequestService requests;

	private final MeetingSecretService secrets;

	private final MeetingAccess access;

	private final RequestFormReader reader;

	private final MeetingForms forms;

	private final Messages messages;

	private final CurrentUser user;

	TakenRequestController(TakenRequestService requests, MeetingSecretService secrets, MeetingAccess access,
			RequestFormReader reader, MeetingForms forms, Messages messages, CurrentUser user) {
		this.requests = requests;
		this.secrets = secrets;
		this.access = access;
		this.reader = reader;
		this.forms = forms;
		this.messages = messages;
		this.user = user;
	}

	@GetMapping
	ModelAndView show(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		StaffUser viewer = viewer();
		return page(viewer, this.forms.open(PAGE, request, response, locale), HttpStatus.OK);
	}

	@PostMapping
	ModelAndView take(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		StaffUser viewer = viewer();
		FormSubmission typed = FormSubmission.of(RequestFormReader.FORM, request);
		FormSubmission checked = MeetingForms.isLanguageSwitch(typed) ? typed : this.reader.checkTaken(typed, locale);
		if (checked.isInvalid() || MeetingForms.isLanguageSwitch(typed)) {
			return this.forms.again(PAGE, checked, (again) -> page(viewer, again, HttpStatus.UNPROCESSABLE_ENTITY),
					request, response, locale);
		}
		try {
			Meeting meeting = this.requests.take(this.reader.readTaken(checked, viewer.username()),
					call(checked).map((call) -> UUID.fromString(call.group(1))).orElse(null));
			redirect.addFlashAttribute("taken", meeting.getNumber().toString());
			redirect.addFlashAttribute("secret", this.secrets.secretOf(meeting.getNumber()));
			back(checked).ifPresent((call) -> redirect.addFlashAttribute(BACK, call));
			return this.forms.done(PAGE, "taken", checked, request, redirect);
		}
		catch (MeetingActionNotAllowedException ex) {
			String refusal = this.messages.text("meeting.refused." + ex.code(), locale);
			return this.forms.again(PAGE, checked.withRefusal(refusal),
					(again) -> page(viewer, again, HttpStatus.CONFLICT), request, response, locale);
		}
	}

	/** The call during which the request is taken; no other address is led to. */
	private static Optional<String> back(FormSubmission form) {
		return call(form).map(MatchResult::group);
	}

	private static Optional<MatchResult> call(FormSubmission form) {
		return Optional.of(CALL.matcher(form.value(BACK))).filter(Matcher::matches).map(Matcher::toMatchResult);
	}

	private StaffUser viewer() {
		StaffUser viewer = this.user.get();
		if (!this.access.mayTake(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return viewer;
	}

	private ModelAndView page(StaffUser viewer, FormSubmission submission, HttpStatus status) {
		ModelAndView page = new ModelAndView("meeting/taken", status);
		page.addObject("submission", submission);
		page.addObject("languageForm", RequestFormReader.FORM);
		page.addObject("key",
				submission.value("key").isEmpty() ? UUID.randomUUID().toString() : submission.value("key"));
		page.addObject("regions", Regions.ALL);
		page.addObject("channels", List.of(Channel.CALL_CENTRE, Channel.VISIT));
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		page.addObject("mayRead", this.access.mayRead(viewer));
		back(submission).ifPresent((call) -> page.addObject(BACK, call));
		return page;
	}

}
