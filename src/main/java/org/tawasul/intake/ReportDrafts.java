package org.tawasul.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * Keeps the portal's form from one of its pages to the next, and afterwards which case it
 * became, for whoever goes back or lost the answer.
 */
@Component
class ReportDrafts {

	static final String FORM_PAGE = "/report";

	static final String REVIEW_PAGE = "/report/review";

	private static final String ID = "report";

	private static final String CHECKED = "checked";

	private static final String REASON = "reason";

	private static final String ARGUMENT = "argument";

	private static final String NUMBER = "number";

	private static final String UNTIL = "until";

	private final FormDraftService drafts;

	private final IntakeProperties properties;

	private final Clock clock;

	ReportDrafts(FormDraftService drafts, IntakeProperties properties, Clock clock) {
		this.drafts = drafts;
		this.properties = properties;
		this.clock = clock;
	}

	void prepare(HttpServletRequest request, HttpServletResponse response) {
		this.drafts.prepare(request, response);
	}

	/**
	 * Keeps the form.
	 * @return the address of the page, empty when it must be shown at once
	 */
	Optional<String> save(ReportState state, String page, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		Map<String, String> values = new HashMap<>(state.form().parameters());
		values.put(CHECKED, Boolean.toString(state.checked()));
		if (state.notSent() != null) {
			values.put(REASON, state.notSent());
		}
		if (state.argument() != null) {
			values.put(ARGUMENT, state.argument());
		}
		FormDraft draft = new FormDraft(FORM_PAGE, new FormSubmission(ID, values), locale.getLanguage(),
				state.rejectedFiles());
		return this.drafts.saveIfPrepared(draft, request, response)
			.map((address) -> FormDraftService.address(page, state.form().draft()));
	}

	Optional<ReportState> find(String id, HttpServletRequest request, Locale locale) {
		return this.drafts.find(id, FORM_PAGE, request)
			.filter((draft) -> draft.submission().value(NUMBER).isEmpty())
			.map((draft) -> state(draft.readBy(locale)));
	}

	private static ReportState state(FormDraft draft) {
		Map<String, String> values = draft.submission().values();
		return new ReportState(ReportForm.of(values), Boolean.parseBoolean(values.get(CHECKED)), values.get(REASON),
				values.get(ARGUMENT), List.copyOf(draft.rejectedFiles()));
	}

	/**
	 * Puts the case in the place of what was typed, for as long as a receipt is shown.
	 */
	void replaceByCase(ReportForm form, CaseNumber number, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		Instant until = this.clock.instant().plus(this.properties.receiptShown());
		Map<String, String> values = Map.of(FormDraftService.FIELD, form.draft(), NUMBER, number.toString(), UNTIL,
				until.toString());
		this.drafts.saveIfPrepared(new FormDraft(FORM_PAGE, new FormSubmission(ID, values), locale), request, response);
	}

	/** The case that a form has become. */
	Optional<CaseNumber> findCase(String id, HttpServletRequest request) {
		return this.drafts.find(id, FORM_PAGE, request)
			.map(FormDraft::submission)
			.filter((sent) -> !sent.value(UNTIL).isEmpty()
					&& this.clock.instant().isBefore(Instant.parse(sent.value(UNTIL))))
			.flatMap((sent) -> CaseNumber.parse(sent.value(NUMBER)));
	}

}
