package org.tawasul.tracking.api;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.HistoryPage;
import org.tawasul.casefile.RatingWay;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.tracking.InformationRequest;
import org.tawasul.tracking.ObjectionRequest;
import org.tawasul.tracking.RatingRequest;
import org.tawasul.tracking.ReporterActionLimiter;
import org.tawasul.tracking.WithdrawalRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A reporter's case for programs. Every action returns the case as it is afterwards.
 */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class ReporterApiController {

	private final CaseService cases;

	private final CaseHistoryService history;

	private final TimelineFormatter formatter;

	private final ReporterActionLimiter limiter;

	ReporterApiController(CaseService cases, CaseHistoryService history, TimelineFormatter formatter,
			ReporterActionLimiter limiter) {
		this.limiter = limiter;
		this.cases = cases;
		this.history = history;
		this.formatter = formatter;
	}

	@GetMapping
	CaseResponse show(@AuthorizedBySecret CaseFile file, @RequestParam(required = false) @Nullable Long before,
			Locale locale) {
		return response(file.getNumber(), before, locale);
	}

	@PostMapping("/information")
	CaseResponse inform(@AuthorizedBySecret CaseFile file, @Valid @RequestBody InformationRequest information,
			Locale locale) {
		this.limiter.count(file.getNumber());
		this.cases.addInformation(file.getNumber(), information.text());
		return response(file.getNumber(), locale);
	}

	@PostMapping("/objections")
	CaseResponse object(@AuthorizedBySecret CaseFile file, @Valid @RequestBody ObjectionRequest objection,
			Locale locale) {
		this.limiter.count(file.getNumber());
		this.cases.object(file.getNumber(), objection.reason());
		return response(file.getNumber(), locale);
	}

	@PostMapping("/acceptance")
	CaseResponse accept(@AuthorizedBySecret CaseFile file, Locale locale) {
		this.limiter.count(file.getNumber());
		this.cases.accept(file.getNumber());
		return response(file.getNumber(), locale);
	}

	@PostMapping("/withdrawal")
	CaseResponse withdraw(@AuthorizedBySecret CaseFile file,
			@Valid @RequestBody(required = false) @Nullable WithdrawalRequest withdrawal, Locale locale) {
		this.limiter.count(file.getNumber());
		this.cases.withdraw(file.getNumber(), (withdrawal != null) ? withdrawal.reason() : null);
		return response(file.getNumber(), locale);
	}

	@PostMapping("/rating")
	CaseResponse rate(@AuthorizedBySecret CaseFile file, @Valid @RequestBody RatingRequest rating, Locale locale) {
		this.limiter.count(file.getNumber());
		this.cases.rate(file.getNumber(), rating.score(), rating.text(), RatingWay.API);
		return response(file.getNumber(), locale);
	}

	/** Read again: the case may have moved on in the meantime. */
	private CaseResponse response(CaseNumber number, Locale locale) {
		return response(number, null, locale);
	}

	private CaseResponse response(CaseNumber number, @Nullable Long before, Locale locale) {
		CaseFile file = this.cases.find(number).orElseThrow();
		HistoryPage<TimelineEntry> page = this.history.longTimelineForReporter(number, before);
		List<CaseResponse.TimelineEntryResponse> timeline = page.items()
			.stream()
			.map((entry) -> CaseResponse.TimelineEntryResponse.of(entry, this.formatter.sentence(entry, locale)))
			.toList();
		return CaseResponse.of(file, this.cases.rightsOn(file).mayObject(), timeline, page.older());
	}

}
