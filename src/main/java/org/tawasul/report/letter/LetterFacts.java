package org.tawasul.report.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.report.letter.Letter.Fact;

import org.springframework.stereotype.Component;

/**
 * The facts of a case in its letter. What is not known is left out.
 */
@Component
class LetterFacts {

	private static final Locale ARABIC = SupportedLanguages.ARABIC;

	private final LetterTexts texts;

	private final Messages messages;

	private final CaseStatusFormatter statuses;

	private final TimelineFormatter units;

	private final DateFormatter dates;

	LetterFacts(LetterTexts texts, Messages messages, CaseStatusFormatter statuses, TimelineFormatter units,
			DateFormatter dates) {
		this.texts = texts;
		this.messages = messages;
		this.statuses = statuses;
		this.units = units;
		this.dates = dates;
	}

	/** Loads what the letters of several cases need at once. */
	void preload(Collection<CaseNumber> numbers) {
		this.statuses.preload(numbers);
	}

	List<Fact> of(CaseFile file, @Nullable Reporter reporter) {
		CaseReport report = file.getReport();
		List<Fact> facts = new ArrayList<>();
		add(facts, "type", kind(report));
		add(facts, "status", this.statuses.label(file, ARABIC));
		add(facts, "received", this.dates.briefDay(file.getReceivedAt(), ARABIC));
		add(facts, "unit", this.units.unitName(file.getAssignment().getUnit(), ARABIC));
		add(facts, "region", label("region.", report.region()));
		add(facts, "facility", facility(report.facility()));
		if (file.getResolvedAt() != null) {
			add(facts, "resolved", this.dates.briefDay(file.getResolvedAt(), ARABIC));
		}
		if (reporter != null) {
			add(facts, reporter);
		}
		return facts;
	}

	private void add(List<Fact> facts, Reporter reporter) {
		add(facts, "name", reporter.name());
		addLatin(facts, "identity", reporter.identityNumber());
		addLatin(facts, "mobile", reporter.mobile());
		addLatin(facts, "email", reporter.email());
		add(facts, "role", label("role.", reporter.role()));
		addLatin(facts, "employee", reporter.employeeNumber());
		add(facts, "position", reporter.position());
	}

	private String kind(CaseReport report) {
		return Stream.of(label("type.", report.type()), label("category.", report.category()), report.subtype())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" – "));
	}

	private @Nullable String facility(@Nullable Facility facility) {
		if (facility == null) {
			return null;
		}
		String unit = (facility.unit() != null) ? this.units.unitName(facility.unit(), ARABIC) : null;
		return Stream.of(label("facility.", facility.kind()), facility.name(), unit)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(" – "));
	}

	private @Nullable String label(String prefix, @Nullable Object code) {
		return (code != null) ? this.messages.text(prefix + code, ARABIC) : null;
	}

	private void add(List<Fact> facts, String label, @Nullable String value) {
		add(facts, label, value, false);
	}

	private void addLatin(List<Fact> facts, String label, @Nullable String value) {
		add(facts, label, value, true);
	}

	private void add(List<Fact> facts, String label, @Nullable String value, boolean latin) {
		if (value != null && !value.isBlank()) {
			facts.add(new Fact(this.texts.arabic("fact." + label), value, latin));
		}
	}

}
