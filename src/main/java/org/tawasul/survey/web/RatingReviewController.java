package org.tawasul.survey.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.Role;
import org.tawasul.language.Messages;
import org.tawasul.language.PlainText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.survey.RatingReview;
import org.tawasul.survey.RatingReviewService;
import org.tawasul.survey.RatingReviewService.Outcome;

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
 * Bad ratings, which the care centre takes up. The only pages that show a rating beside
 * the name of who gave it: for everybody else they do not exist.
 */
@Controller
@RequestMapping(RatingReviewController.PAGE)
class RatingReviewController implements FormPage {

	static final String PAGE = "/desk/quality";

	private static final String REVIEW = "/ratings/{id:[0-9]{1,15}}";

	private static final String NOTE = "note";

	private static final int PAGE_SIZE = 50;

	private static final Pattern PATH = Pattern.compile("(" + PAGE + "/ratings/[0-9]{1,15})/" + NOTE);

	private final CurrentUser user;

	private final RatingReviewService reviews;

	private final RatingReviewViewMapper mapper;

	private final FormDraftService drafts;

	private final Messages messages;

	RatingReviewController(CurrentUser user, RatingReviewService reviews, RatingReviewViewMapper mapper,
			FormDraftService drafts, Messages messages) {
		this.user = user;
		this.reviews = reviews;
		this.mapper = mapper;
		this.drafts = drafts;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "") String after,
			Locale locale) {
		officer();
		boolean closed = state.equals("closed");
		RatingReview last = CaseNumber.parse(after).flatMap(this.reviews::find).orElse(null);
		List<RatingReview> found = closed ? this.reviews.closed(last, PAGE_SIZE + 1)
				: this.reviews.open(last, PAGE_SIZE + 1);
		List<RatingReview> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
		ModelAndView page = new ModelAndView("survey/reviews");
		page.addObject("closed", closed);
		page.addObject("reviews", shown.stream().map((review) -> this.mapper.view(review, locale)).toList());
		page.addObject("more", (found.size() > PAGE_SIZE) ? shown.get(PAGE_SIZE - 1).number().toString() : null);
		page.addObject("first", last == null);
		return page;
	}

	@GetMapping(REVIEW)
	ModelAndView show(@PathVariable String id,
			@RequestParam(name = FormDraftService.PARAMETER, defaultValue = "") String draft,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		StaffUser officer = officer();
		RatingReview review = find(id);
		this.drafts.prepare(request, response);
		FormSubmission submission = this.drafts.find(draft, address(review), request)
			.map((kept) -> kept.readBy(locale).submission())
			.orElse(FormSubmission.NONE);
		return page(review, officer, submission, HttpStatus.OK, locale);
	}

	@PostMapping(REVIEW + "/taking")
	String take(@PathVariable String id, @RequestParam(defaultValue = "") String from, RedirectAttributes flash) {
		StaffUser officer = officer();
		RatingReview review = find(id);
		Outcome outcome = this.reviews.take(review.number(), from.replace("\u0000", ""), officer.username());
		flash.addFlashAttribute("outcome", (outcome == Outcome.DONE) ? "taken" : refused(outcome));
		flash.addFlashAttribute("done", outcome == Outcome.DONE);
		return "redirect:" + address(review);
	}

	@PostMapping(path = REVIEW + "/" + NOTE, params = "!switch")
	ModelAndView note(@PathVariable String id, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes flash, Locale locale) {
		StaffUser officer = officer();
		RatingReview review = find(id);
		FormSubmission submission = checked(FormSubmission.of(NOTE, request), locale);
		if (submission.isInvalid()) {
			return again(review, officer, submission, HttpStatus.BAD_REQUEST, request, response, locale);
		}
		boolean close = !submission.value("close").isEmpty();
		String text = Objects.requireNonNull(normalized(submission));
		if (isDone(review, text, close, officer)) {
			return done(review, close, submission, request, flash);
		}
		Outcome outcome = this.reviews.note(review.number(), text, close, officer.username());
		if (outcome != Outcome.DONE) {
			return again(review, officer,
					submission.withRefusal(this.messages.text("survey.review.outcome." + refused(outcome), locale)),
					HttpStatus.CONFLICT, request, response, locale);
		}
		return done(review, close, submission, request, flash);
	}

	/** The language is changed while the note is written: what is typed stays. */
	@PostMapping(path = REVIEW + "/" + NOTE, params = "switch")
	ModelAndView switchLanguage(@PathVariable String id, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		return again(find(id), officer(), FormSubmission.of(NOTE, request), HttpStatus.OK, request, response, locale);
	}

	/** A form's address, when somebody reloads the page after an error. */
	@GetMapping({ REVIEW + "/taking", REVIEW + "/" + NOTE })
	String back(@PathVariable String id) {
		officer();
		return "redirect:" + address(find(id));
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		Matcher matcher = PATH.matcher(path);
		return matcher.matches()
				? Optional.of(new FormDraft(matcher.group(1), FormSubmission.of(NOTE, request), locale))
				: Optional.empty();
	}

	private FormSubmission checked(FormSubmission submission, Locale locale) {
		String typed = submission.value(NOTE);
		if (VisibleText.isEmpty(typed)) {
			return submission.withError(NOTE, this.messages.text("survey.review.fault.empty", locale));
		}
		if (!PlainText.isReadable(typed)) {
			return submission.withError(NOTE, this.messages.text("survey.fault.unreadable", locale));
		}
		if (VisibleText.length(typed) > RatingReview.MAX_NOTE) {
			return submission.withError(NOTE, this.messages.text("survey.fault.long", locale, RatingReview.MAX_NOTE));
		}
		return submission;
	}

	private static @Nullable String normalized(FormSubmission submission) {
		return TextNormalizer.normalizeText(submission.value(NOTE), RatingReview.MAX_NOTE);
	}

	/** The same form came a second time. */
	private static boolean isDone(RatingReview review, String note, boolean close, StaffUser officer) {
		return close && review.closedAt() != null && note.equals(review.note())
				&& officer.username().equals(review.closedBy());
	}

	private ModelAndView done(RatingReview review, boolean close, FormSubmission submission, HttpServletRequest request,
			RedirectAttributes flash) {
		this.drafts.delete(submission.value(FormDraftService.FIELD), request);
		flash.addFlashAttribute("outcome", close ? "closed-now" : "noted");
		flash.addFlashAttribute("done", true);
		return new ModelAndView("redirect:" + (close ? PAGE : address(review)));
	}

	private ModelAndView again(RatingReview review, StaffUser officer, FormSubmission submission, HttpStatus status,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(new FormDraft(address(review), submission, locale), request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> page(find(review.number().toString()), officer, submission, status, locale));
	}

	private ModelAndView page(RatingReview review, StaffUser officer, FormSubmission submission, HttpStatus status,
			Locale locale) {
		ModelAndView page = new ModelAndView("survey/review", status);
		page.addObject("review", this.mapper.view(review, locale));
		page.addObject("own", officer.username().equals(review.takenBy()));
		page.addObject("submission", submission.is(NOTE) ? submission
				: new FormSubmission("", Map.of(NOTE + "." + NOTE, Objects.requireNonNullElse(review.note(), ""))));
		page.addObject("languageForm", NOTE);
		page.addObject("unsent", !submission.value(UNSENT).isEmpty());
		page.addObject("max", RatingReview.MAX_NOTE);
		return page;
	}

	private static String refused(Outcome outcome) {
		return (outcome == Outcome.TAKEN) ? "taken-by-other" : "closed";
	}

	private StaffUser officer() {
		StaffUser officer = this.user.get();
		if (!officer.hasAnyRole(Role.CARE_OFFICER)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return officer;
	}

	private RatingReview find(String id) {
		return CaseNumber.parse(id)
			.flatMap(this.reviews::find)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String address(RatingReview review) {
		return PAGE + "/ratings/" + review.number();
	}

}
