package org.tawasul.tracking.api;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistory;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Cases;
import org.tawasul.casefile.TimelineWords;
import org.tawasul.tracking.NewInformation;
import org.tawasul.tracking.NewObjection;
import org.tawasul.tracking.NewRating;
import org.tawasul.tracking.Withdrawal;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A reporter's case for programs. Whatever is done answers with the case as it stands
 * afterwards.
 */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class ReporterApi {

	private final Cases cases;

	private final CaseHistory history;

	private final TimelineWords words;

	ReporterApi(Cases cases, CaseHistory history, TimelineWords words) {
		this.cases = cases;
		this.history = history;
		this.words = words;
	}

	@GetMapping
	CaseView show(@BySecret CaseFile file, Locale locale) {
		return view(file.getNumber(), locale);
	}

	@PostMapping("/information")
	CaseView inform(@BySecret CaseFile file, @Valid @RequestBody NewInformation information, Locale locale) {
		this.cases.addInformation(file.getNumber(), information.text());
		return view(file.getNumber(), locale);
	}

	@PostMapping("/objections")
	CaseView object(@BySecret CaseFile file, @Valid @RequestBody NewObjection objection, Locale locale) {
		this.cases.object(file.getNumber(), objection.reason());
		return view(file.getNumber(), locale);
	}

	@PostMapping("/acceptance")
	CaseView accept(@BySecret CaseFile file, Locale locale) {
		this.cases.accept(file.getNumber());
		return view(file.getNumber(), locale);
	}

	@PostMapping("/withdrawal")
	CaseView withdraw(@BySecret CaseFile file, @Valid @RequestBody(required = false) @Nullable Withdrawal withdrawal,
			Locale locale) {
		this.cases.withdraw(file.getNumber(), (withdrawal != null) ? withdrawal.reason() : null);
		return view(file.getNumber(), locale);
	}

	@PostMapping("/rating")
	CaseView rate(@BySecret CaseFile file, @Valid @RequestBody NewRating rating, Locale locale) {
		this.cases.rate(file.getNumber(), rating.score(), rating.text());
		return view(file.getNumber(), locale);
	}

	/** Read anew: the case may have moved on in the meantime. */
	private CaseView view(CaseNumber number, Locale locale) {
		CaseFile file = this.cases.find(number).orElseThrow();
		List<CaseView.Line> timeline = this.history.timelineForReporter(number)
			.stream()
			.map((entry) -> CaseView.Line.of(entry, this.words.sentence(entry, locale)))
			.toList();
		return CaseView.of(file, this.cases.rightsOn(file).mayObject(), timeline);
	}

}
