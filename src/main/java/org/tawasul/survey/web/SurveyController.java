package org.tawasul.survey.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.language.Messages;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.survey.OpenedSurvey;
import org.tawasul.survey.SurveyAnswerService;
import org.tawasul.survey.SurveyClosedException;
import org.tawasul.survey.SurveyState;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The survey that the link of an invitation opens, without signing in. Looking at it
 * changes nothing: programs that look through mail open every link.
 */
@Controller
@RequestMapping("/s/{token}")
class SurveyController implements FormPage {

	private static final String ID = "survey";

	/** Fields are named after their questions, behind this. */
	private static final String FIELD = "q-";

	private static final Pattern PATH = Pattern.compile("/s/[\\w-]{1,60}");

	private final SurveyAnswerService surveys;

	private final FormDraftService drafts;

	private final Messages messages;

	SurveyController(SurveyAnswerService surveys, FormDraftService drafts, Messages messages) {
		this.surveys = surveys;
		this.drafts = drafts;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@PathVariable String token,
			@RequestParam(name = FormDraftService.PARAMETER, defaultValue = "") String draft,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		this.drafts.prepare(request, response);
		FormSubmission submission = this.drafts.find(draft, page(token), request)
			.map((kept) -> kept.readBy(locale).submission())
			.orElse(FormSubmission.NONE);
		return view(token, this.surveys.open(token), submission, HttpStatus.OK);
	}

	@PostMapping(params = "!switch")
	ModelAndView answer(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(ID, request);
		try {
			Map<String, String> errors = this.surveys.answer(token, answers(submission), locale);
			if (errors.isEmpty()) {
				this.drafts.delete(submission.value(FormDraftService.FIELD), request);
				return new ModelAndView("redirect:" + page(token));
			}
			FormSubmission wrong = submission;
			for (Map.Entry<String, String> error : errors.entrySet()) {
				wrong = wrong.withError(FIELD + error.getKey(), error.getValue());
			}
			return again(token, wrong, HttpStatus.BAD_REQUEST, request, response, locale);
		}
		catch (SurveyClosedException ex) {
			ModelAndView page = view(token, this.surveys.open(token), FormSubmission.NONE, HttpStatus.CONFLICT);
			page.addObject("refused", this.messages.text("survey.refused." + code(ex.getState()), locale));
			return page;
		}
	}

	/** The language is changed while the form is filled in: what is typed stays. */
	@PostMapping(params = "switch")
	ModelAndView switchLanguage(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		return again(token, FormSubmission.of(ID, request), HttpStatus.OK, request, response, locale);
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		Matcher matcher = PATH.matcher(path);
		return matcher.matches() ? Optional.of(new FormDraft(path, FormSubmission.of(ID, request), locale))
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

	private ModelAndView again(String token, FormSubmission submission, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(new FormDraft(page(token), submission, locale), request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> view(token, this.surveys.open(token), submission, status));
	}

	private static ModelAndView view(String token, OpenedSurvey survey, FormSubmission submission, HttpStatus status) {
		boolean unknown = survey.state() == SurveyState.UNKNOWN;
		ModelAndView page = new ModelAndView("survey/survey", unknown ? HttpStatus.NOT_FOUND : status);
		page.addObject("token", token);
		page.addObject("survey", survey);
		page.addObject("state", code(survey.state()));
		page.addObject("submission", submission);
		page.addObject("unsent", !submission.value(UNSENT).isEmpty());
		if (survey.state() == SurveyState.OPEN) {
			page.addObject("languageForm", ID);
		}
		return page;
	}

	private static String code(SurveyState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	private static String page(String token) {
		return "/s/" + token;
	}

}
