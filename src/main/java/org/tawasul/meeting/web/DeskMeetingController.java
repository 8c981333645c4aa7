package org.tawasul.meeting.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingService;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.IdempotentFormService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One meeting on the desk: what is known of it, and what the Minister's office does
 * beside its tasks: move it, call it off, record another promise. Each look at how to
 * reach the requester is recorded.
 */
@Controller
@RequestMapping("/desk/meetings/{meeting}")
class DeskMeetingController {

	private final MeetingService meetings;

	private final MeetingAccess access;

	private final ArrangementForms arrangements;

	private final DeskMeetingView view;

	private final MeetingForms forms;

	private final AuditTrail audit;

	private final CurrentUser user;

	private final IdempotentFormService idempotence;

	DeskMeetingController(MeetingService meetings, MeetingAccess access, ArrangementForms arrangements,
			DeskMeetingView view, MeetingForms forms, AuditTrail audit, CurrentUser user,
			IdempotentFormService idempotence) {
		this.meetings = meetings;
		this.access = access;
		this.arrangements = arrangements;
		this.view = view;
		this.forms = forms;
		this.audit = audit;
		this.user = user;
		this.idempotence = idempotence;
	}

	@GetMapping
	ModelAndView show(@PathVariable String meeting, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		StaffUser viewer = this.user.get();
		Meeting found = find(meeting, viewer);
		if (this.access.seesContact(viewer)) {
			this.audit.record(AuditAction.MEETING_SEEN, found.getNumber().toString(), Map.of());
		}
		return this.view.page(found, viewer, this.forms.open(page(found), request, response, locale), HttpStatus.OK,
				locale);
	}

	@PostMapping("/" + ArrangementForms.TIME)
	ModelAndView move(@PathVariable String meeting, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		StaffUser viewer = this.user.get();
		Meeting found = find(meeting, viewer);
		require(this.access.mayArrange(viewer));
		FormSubmission checked = this.arrangements.checkTime(FormSubmission.of(ArrangementForms.TIME, request), locale);
		return carryOut(found, viewer, checked, () -> {
			this.meetings.move(found.getNumber(), ArrangementForms.revision(checked), this.arrangements.time(checked),
					viewer.username());
			return "moved";
		}, request, response, redirect, locale);
	}

	@PostMapping("/" + ArrangementForms.CALL_OFF)
	ModelAndView callOff(@PathVariable String meeting, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		StaffUser viewer = this.user.get();
		Meeting found = find(meeting, viewer);
		require(this.access.mayCallOff(viewer, found));
		FormSubmission checked = this.arrangements.checkReason(FormSubmission.of(ArrangementForms.CALL_OFF, request),
				locale);
		return carryOut(found, viewer, checked, () -> {
			this.meetings.callOff(found.getNumber(), ArrangementForms.revision(checked),
					ArrangementForms.reason(checked), viewer.username());
			return "called-off";
		}, request, response, redirect, locale);
	}

	@PostMapping("/" + ArrangementForms.COMMITMENT)
	ModelAndView promise(@PathVariable String meeting, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		StaffUser viewer = this.user.get();
		Meeting found = find(meeting, viewer);
		require(this.access.mayArrange(viewer));
		FormSubmission checked = this.arrangements.checkPromise(FormSubmission.of(ArrangementForms.COMMITMENT, request),
				locale);
		return carryOut(found, viewer, checked, () -> {
			this.idempotence.carryOut(checked, () -> {
				this.meetings.promise(found.getNumber(), this.arrangements.promise(checked), viewer.username());
				return true;
			}, (done) -> done);
			return "promised";
		}, request, response, redirect, locale);
	}

	/** A form's address, when somebody loads it again. */
	@GetMapping({ "/" + ArrangementForms.TIME, "/" + ArrangementForms.CALL_OFF, "/" + ArrangementForms.COMMITMENT })
	String back(@PathVariable String meeting) {
		return "redirect:" + page(find(meeting, this.user.get()));
	}

	private ModelAndView carryOut(Meeting meeting, StaffUser viewer, FormSubmission checked, Supplier<String> action,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		String page = page(meeting);
		if (checked.isInvalid() || MeetingForms.isLanguageSwitch(checked)) {
			return again(meeting, viewer, checked, HttpStatus.UNPROCESSABLE_ENTITY, request, response, locale);
		}
		try {
			return this.forms.done(page, action.get(), checked, request, redirect);
		}
		catch (MeetingActionNotAllowedException ex) {
			return again(meeting, viewer, checked.withRefusal(this.view.refusal(ex, locale)), HttpStatus.CONFLICT,
					request, response, locale);
		}
	}

	private ModelAndView again(Meeting meeting, StaffUser viewer, FormSubmission submission, HttpStatus status,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.forms.again(page(meeting), submission,
				(typed) -> this.view.page(meeting, viewer, typed, status, locale), request, response, locale);
	}

	private Meeting find(String number, StaffUser viewer) {
		return Optional.of(number)
			.filter((text) -> this.access.mayRead(viewer))
			.flatMap(MeetingNumber::parseExact)
			.flatMap(this.meetings::find)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static void require(boolean allowed) {
		if (!allowed) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static String page(Meeting meeting) {
		return "/desk/meetings/" + meeting.getNumber();
	}

}
