package org.tawasul.quality.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.Role;
import org.tawasul.language.Messages;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.quality.AnswerReview;
import org.tawasul.quality.AnswerReviewService;
import org.tawasul.quality.AnswerReviewTasks;
import org.tawasul.quality.AnswerVerdict;
import org.tawasul.quality.ReviewCriterion;
import org.tawasul.quality.ReviewState;

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
 * The answers that wait for a review, and the page on which one is reviewed: for the care
 * centre alone.
 */
@Controller
@RequestMapping(AnswerReviewController.PAGE)
class AnswerReviewController implements FormPage {

	static final String PAGE = "/desk/quality/reviews";

	private static final String REVIEW = "/{id:[0-9]{1,15}}";

	private static final String VERDICT = "/verdict";

	private static final int PAGE_SIZE = 50;

	private static final Pattern PATH = Pattern.compile("(" + PAGE + "/[0-9]{1,15})" + VERDICT);

	private final CurrentUser user;

	private final AnswerReviewService reviews;

	private final AnswerReviewTasks tasks;

	private final AnswerReviewViewMapper mapper;

	private final VerdictReader reader;

	private final CaseService cases;

	private final FormDraftService drafts;

	private final Messages messages;

	AnswerReviewController(CurrentUser user, AnswerReviewService reviews, AnswerReviewTasks tasks,
			AnswerReviewViewMapper mapper, VerdictReader reader, CaseService cases, FormDraftService drafts,
			Messages messages) {
		this.user = user;
		this.reviews = reviews;
		this.tasks = tasks;
		this.mapper = mapper;
		this.reader = reader;
		this.cases = cases;
		this.drafts = drafts;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String after, Locale locale) {
		officer();
		Optional<AnswerReview> last = after.matches("[0-9]{1,15}") ? this.reviews.find(Long.parseLong(after))
				: Optional.empty();
		List<AnswerReview> found = this.reviews.open(last.orElse(null), PAGE_SIZE + 1);
		List<AnswerReview> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
		ModelAndView page = new ModelAndView("quality/reviews");
		page.addObject("reviews", shown.stream().map((review) -> this.mapper.view(review, locale)).toList());
		page.addObject("more", (found.size() > PAGE_SIZE) ? shown.get(PAGE_SIZE - 1).id() : null);
		page.addObject("first", last.isEmpty());
		return page;
	}

	@GetMapping(REVIEW)
	ModelAndView show(@PathVariable long id,
			@RequestParam(name = FormDraftService.PARAMETER, defaultValue = "") String draft,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		officer();
		AnswerReview review = find(id);
		this.drafts.prepare(request, response);
		FormSubmission submission = this.drafts.find(draft, address(review), request)
			.map((kept) -> kept.readBy(locale).submission())
			.orElse(FormSubmission.NONE);
		return page(review, submission, HttpStatus.OK, locale);
	}

	@PostMapping(path = REVIEW + VERDICT, params = "!switch")
	ModelAndView write(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes flash, Locale locale) {
		StaffUser officer = officer();
		AnswerReview review = find(id);
		FormSubmission submission = this.reader.checked(FormSubmission.of(request), review.moment(), locale);
		if (submission.isInvalid()) {
			return again(review, submission, HttpStatus.BAD_REQUEST, request, response, locale);
		}
		AnswerVerdict verdict = this.reader.verdict(submission);
		try {
			if (!isDone(review, verdict, officer)) {
				write(review, verdict, officer);
			}
		}
		catch (CaseActionNotAllowedException ex) {
			return again(review, submission.withRefusal(this.messages.text(ex.messageKey(), locale, ex.arguments())),
					HttpStatus.CONFLICT, request, response, locale);
		}
		this.drafts.delete(submission.value(FormDraftService.FIELD), request);
		flash.addFlashAttribute("outcome", verdict.sentBack() ? "sent-back" : "scored");
		return new ModelAndView("redirect:" + PAGE);
	}

	private void write(AnswerReview review, AnswerVerdict verdict, StaffUser officer) {
		if (review.holdsAnswer()) {
			this.tasks.complete(review.number(), VerdictReader.answers(verdict), officer);
		}
		else {
			this.reviews.score(review.id(), verdict, officer.username());
		}
	}

	/** The same form came a second time. */
	private static boolean isDone(AnswerReview review, AnswerVerdict verdict, StaffUser officer) {
		return officer.username().equals(review.reviewedBy()) && verdict.scores().equals(review.scores())
				&& Objects.equals(verdict.words(), review.words())
				&& verdict.sentBack() == (review.state() == ReviewState.SENT_BACK);
	}

	/** The language is changed while a review is written: what is typed stays. */
	@PostMapping(path = REVIEW + VERDICT, params = "switch")
	ModelAndView switchLanguage(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		officer();
		return again(find(id), FormSubmission.of(request), HttpStatus.OK, request, response, locale);
	}

	/** The form's address, when somebody reloads the page after an error. */
	@GetMapping(REVIEW + VERDICT)
	String back(@PathVariable long id) {
		officer();
		return "redirect:" + address(find(id));
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		Matcher matcher = PATH.matcher(path);
		return matcher.matches() ? Optional.of(new FormDraft(matcher.group(1), FormSubmission.of(request), locale))
				: Optional.empty();
	}

	private ModelAndView again(AnswerReview review, FormSubmission submission, HttpStatus status,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(new FormDraft(address(review), submission, locale), request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> page(find(review.id()), submission, status, locale));
	}

	private ModelAndView page(AnswerReview review, FormSubmission submission, HttpStatus status, Locale locale) {
		CaseFile file = this.cases.find(review.number()).orElseThrow();
		ModelAndView page = new ModelAndView("quality/review", status);
		page.addObject("review", this.mapper.view(review, locale));
		page.addObject("report", file.getReport());
		page.addObject("receivedAt", file.getReceivedAt());
		page.addObject("promisedAt", file.getPromisedAt());
		boolean open = review.state() == ReviewState.OPEN && !this.reviews.isTooOld(review);
		page.addObject("open", open);
		page.addObject("old", review.state() == ReviewState.OPEN && !open);
		page.addObject("criteria", ReviewCriterion.values());
		page.addObject("submission", submission);
		page.addObject("languageForm", "verdict");
		page.addObject("unsent", !submission.value(UNSENT).isEmpty());
		page.addObject("max", AnswerVerdict.MAX_WORDS);
		return page;
	}

	private StaffUser officer() {
		StaffUser officer = this.user.get();
		if (!officer.hasAnyRole(Role.CARE_OFFICER)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return officer;
	}

	private AnswerReview find(long id) {
		return this.reviews.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String address(AnswerReview review) {
		return PAGE + "/" + review.id();
	}

}
