package org.tawasul.survey.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.EnumUtils;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.language.Messages;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.survey.SurveyClosedException;
import org.tawasul.survey.call.CallOutcome;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallNotAllowedException;
import org.tawasul.survey.call.SatisfactionCallNumber;
import org.tawasul.survey.call.SatisfactionCallService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Satisfaction calls, which agents make: a list of those that are due, and one call with
 * what is said and asked. The number is shown to who has the call, and never in an
 * address.
 */
@Controller
@RequestMapping(SatisfactionCallController.PAGE)
class SatisfactionCallController implements FormPage {

	static final String PAGE = "/desk/calls/satisfaction";

	private static final String CALL = "/{call:SC[0-9]{1,15}}";

	private static final String ANSWERS = "answers";

	private static final String OUTCOME = "outcome";

	/** Fields are named after their questions, behind this. */
	private static final String FIELD = "q-";

	private static final Pattern PATH = Pattern
		.compile("(" + PAGE + "/SC[0-9]{1,15})/(" + ANSWERS + "|" + OUTCOME + ")");

	private final CurrentUser user;

	private final SatisfactionCallService calls;

	private final SatisfactionCallViewMapper mapper;

	private final FormDraftService drafts;

	private final Messages messages;

	SatisfactionCallController(CurrentUser user, SatisfactionCallService calls, SatisfactionCallViewMapper mapper,
			FormDraftService drafts, Messages messages) {
		this.user = user;
		this.calls = calls;
		this.mapper = mapper;
		this.drafts = drafts;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(Locale locale) {
		StaffUser agent = agent();
		List<SatisfactionCall> due = this.calls.due();
		ModelAndView page = new ModelAndView("survey/calls");
		page.addObject("calls", this.mapper.lines(due, agent, locale));
		page.addObject("opensAt", this.calls.opensAt().orElse(null));
		return page;
	}

	@GetMapping(CALL)
	ModelAndView show(@PathVariable String call,
			@RequestParam(name = FormDraftService.PARAMETER, defaultValue = "") String draft,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		StaffUser agent = agent();
		SatisfactionCall found = find(call);
		this.drafts.prepare(request, response);
		Optional<FormSubmission> kept = this.drafts.find(draft, address(found), request)
			.map((form) -> form.readBy(locale).submission());
		// What somebody has written stays theirs, without what the call is about.
		if (kept.isEmpty() && !this.calls.maySee(found, agent)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return page(found, agent, kept.orElse(FormSubmission.NONE), HttpStatus.OK, locale);
	}

	@PostMapping(CALL + "/taking")
	String take(@PathVariable String call, @RequestParam(defaultValue = "") String from, RedirectAttributes flash) {
		StaffUser agent = agent();
		SatisfactionCall found = find(call);
		try {
			this.calls.take(found, from.replace("\u0000", ""), agent);
		}
		catch (SatisfactionCallNotAllowedException ex) {
			flash.addFlashAttribute("refused", ex.code());
		}
		return "redirect:" + (this.calls.maySee(find(call), agent) ? address(found) : PAGE);
	}

	@PostMapping(path = CALL + "/" + ANSWERS, params = "!switch")
	ModelAndView answer(@PathVariable String call, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes flash, Locale locale) {
		StaffUser agent = agent();
		SatisfactionCall found = find(call);
		FormSubmission submission = FormSubmission.of(ANSWERS, request);
		try {
			FormSubmission wrong = submission;
			for (Map.Entry<String, String> error : this.calls.answer(found, answers(submission), locale, agent)
				.entrySet()) {
				wrong = wrong.withError(FIELD + error.getKey(), error.getValue());
			}
			return wrong.isInvalid() ? again(found, agent, wrong, HttpStatus.BAD_REQUEST, request, response, locale)
					: done(CallOutcome.ANSWERED, submission, request, flash);
		}
		catch (SatisfactionCallNotAllowedException ex) {
			return refused(found, agent, submission, CallOutcome.ANSWERED, ex.code(), request, response, flash, locale);
		}
		catch (SurveyClosedException ex) {
			return refused(found, agent, submission, CallOutcome.ANSWERED, "over", request, response, flash, locale);
		}
	}

	@PostMapping(path = CALL + "/" + OUTCOME, params = "!switch")
	ModelAndView finish(@PathVariable String call, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes flash, Locale locale) {
		StaffUser agent = agent();
		SatisfactionCall found = find(call);
		FormSubmission submission = FormSubmission.of(OUTCOME, request);
		CallOutcome outcome = EnumUtils.getEnum(CallOutcome.class, submission.value(OUTCOME));
		if (outcome == null || outcome == CallOutcome.ANSWERED) {
			return again(found, agent,
					submission.withError(OUTCOME, this.messages.text("satisfaction.fault.outcome", locale)),
					HttpStatus.BAD_REQUEST, request, response, locale);
		}
		try {
			this.calls.finish(found, outcome, agent);
			return done(outcome, submission, request, flash);
		}
		catch (SatisfactionCallNotAllowedException ex) {
			return refused(found, agent, submission, outcome, ex.code(), request, response, flash, locale);
		}
	}

	/** The language is changed while the caller talks: what is written stays. */
	@PostMapping(path = CALL + "/{form:" + ANSWERS + "|" + OUTCOME + "}", params = "switch")
	ModelAndView switchLanguage(@PathVariable String call, @PathVariable String form, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return again(find(call), agent(), FormSubmission.of(form, request), HttpStatus.OK, request, response, locale);
	}

	/** A form's address, when somebody reloads the page after an error. */
	@GetMapping(CALL + "/{form:taking|" + ANSWERS + "|" + OUTCOME + "}")
	String back(@PathVariable String call) {
		agent();
		return "redirect:" + address(find(call));
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		Matcher matcher = PATH.matcher(path);
		return matcher.matches()
				? Optional.of(new FormDraft(matcher.group(1), FormSubmission.of(matcher.group(2), request), locale))
				: Optional.empty();
	}

	private static Map<String, String> answers(FormSubmission submission) {
		Map<String, String> answers = new LinkedHashMap<>();
		submission.values().forEach((name, value) -> {
			if (name.startsWith(FIELD)) {
				answers.put(name.substring(FIELD.length()), value);
			}
		});
		return answers;
	}

	private ModelAndView done(CallOutcome outcome, FormSubmission submission, HttpServletRequest request,
			RedirectAttributes flash) {
		this.drafts.delete(submission.value(FormDraftService.FIELD), request);
		flash.addFlashAttribute("done", outcome.name());
		return new ModelAndView("redirect:" + PAGE);
	}

	/** A form is easily sent twice; anything else is said, and what is written stays. */
	private ModelAndView refused(SatisfactionCall call, StaffUser agent, FormSubmission submission, CallOutcome outcome,
			String code, HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash,
			Locale locale) {
		SatisfactionCall now = find(call.number().toString());
		if (code.equals("over") && this.calls.isRecorded(now, outcome, agent)) {
			return done(outcome, submission, request, flash);
		}
		return again(now, agent, submission.withRefusal(this.messages.text("satisfaction.refused." + code, locale)),
				HttpStatus.CONFLICT, request, response, locale);
	}

	private ModelAndView again(SatisfactionCall call, StaffUser agent, FormSubmission submission, HttpStatus status,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(new FormDraft(address(call), submission, locale), request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> page(call, agent, submission, status, locale));
	}

	private ModelAndView page(SatisfactionCall call, StaffUser agent, FormSubmission submission, HttpStatus status,
			Locale locale) {
		ModelAndView page = new ModelAndView("survey/call", status);
		page.addObject("call", this.mapper.view(call, agent, locale));
		page.addObject("questions", this.calls.questions(call));
		page.addObject("outcomes", List.of(CallOutcome.NOT_REACHED, CallOutcome.REFUSED, CallOutcome.DO_NOT_CALL,
				CallOutcome.WRONG_NUMBER));
		page.addObject("spoken", SatisfactionCallViewMapper.ARABIC);
		page.addObject("submission", submission);
		page.addObject("languageForm", submission.is(OUTCOME) ? OUTCOME : ANSWERS);
		page.addObject("unsent", !submission.value(UNSENT).isEmpty());
		return page;
	}

	private StaffUser agent() {
		StaffUser agent = this.user.get();
		if (!SatisfactionCallService.calls(agent)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return agent;
	}

	private SatisfactionCall find(String number) {
		return SatisfactionCallNumber.parse(number)
			.flatMap(this.calls::find)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String address(SatisfactionCall call) {
		return PAGE + "/" + call.number();
	}

}
