package org.tawasul.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.Visit;
import org.tawasul.meeting.VisitService;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.IdempotentFormService;

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
 * The log of visitors who were received for the Minister's office. How to reach a visitor
 * stands on the visit's own page alone, for those who receive, and each look is recorded.
 */
@Controller
@RequestMapping(VisitController.PAGE)
class VisitController {

	static final String PAGE = "/desk/meetings/visits";

	private final VisitService visits;

	private final VisitFormReader reader;

	private final VisitView view;

	private final MeetingAccess access;

	private final MeetingForms forms;

	private final IdempotentFormService idempotence;

	private final CaseSecretService secrets;

	private final DateParser dates;

	private final AuditTrail audit;

	private final CurrentUser user;

	private final Clock clock;

	VisitController(VisitService visits, VisitFormReader reader, VisitView view, MeetingAccess access,
			MeetingForms forms, IdempotentFormService idempotence, CaseSecretService secrets, DateParser dates,
			AuditTrail audit, CurrentUser user, Clock clock) {
		this.visits = visits;
		this.reader = reader;
		this.view = view;
		this.access = access;
		this.forms = forms;
		this.idempotence = idempotence;
		this.secrets = secrets;
		this.dates = dates;
		this.audit = audit;
		this.user = user;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list(@RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		StaffUser viewer = viewer();
		return this.view.list(viewer, typed, period(typed), this.forms.open(PAGE, request, response, locale),
				HttpStatus.OK, locale);
	}

	@GetMapping("/{id:[0-9]{1,18}}")
	ModelAndView show(@PathVariable long id, Locale locale) {
		StaffUser viewer = viewer();
		Visit visit = this.visits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (this.access.seesContact(viewer)) {
			this.audit.record(AuditAction.VISIT_SEEN, Long.toString(id), Map.of());
		}
		return this.view.page(viewer, visit, locale);
	}

	/** A form sent twice records one visit, and leads to the list the second time. */
	@PostMapping
	ModelAndView record(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		StaffUser viewer = viewer();
		if (!this.access.seesContact(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		FormSubmission typed = FormSubmission.of(VisitFormReader.FORM, request);
		boolean languageSwitch = MeetingForms.isLanguageSwitch(typed);
		FormSubmission checked = languageSwitch ? typed : this.reader.check(typed, locale);
		if (checked.isInvalid() || languageSwitch) {
			return this.forms.again(PAGE, checked, (again) -> this.view.list(viewer, Map.of(), period(Map.of()), again,
					HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale);
		}
		Optional<Visit> recorded = this.idempotence.carryOut(checked, () -> this.visits
			.record(VisitFormReader.read(checked), VisitFormReader.language(checked), viewer.username()),
				(done) -> true);
		recorded.map(Visit::caseNumber).ifPresent((number) -> showSecret(number, redirect));
		return this.forms.done(recorded.map((visit) -> PAGE + "/" + visit.id()).orElse(PAGE), "visit", checked, request,
				redirect);
	}

	/** Once, to be handed to the visitor. */
	private void showSecret(CaseNumber number, RedirectAttributes redirect) {
		redirect.addFlashAttribute("opened", number.toString());
		redirect.addFlashAttribute("secret", this.secrets.secretOf(number));
	}

	private VisitPeriod period(Map<String, String> typed) {
		return VisitPeriod.parse(typed.getOrDefault("from", ""), typed.getOrDefault("until", ""), this.dates,
				LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE));
	}

	private StaffUser viewer() {
		StaffUser viewer = this.user.get();
		if (!this.access.mayRead(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return viewer;
	}

}
