package org.tawasul.callcentre.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.tawasul.callcentre.CallEnd;
import org.tawasul.callcentre.CallKind;
import org.tawasul.callcentre.CallKindService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.language.Messages;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;
import org.tawasul.problem.FieldViolation;

import org.springframework.stereotype.Component;

/**
 * Reads the form that ends a call.
 */
@Component
class CallEndReader {

	static final String KIND = "kind";

	static final String NOTE = "note";

	static final String CASE = "case";

	/** Fields of every form that say nothing about what was typed. */
	private static final List<String> TECHNICAL = List.of("_csrf", "switch", "action", "draft");

	/** More fields than any of the forms has, and more text. */
	private static final int MAX_FIELDS = 250;

	private static final int MAX_VALUE = 20_000;

	private final CallKindService kinds;

	private final CaseService cases;

	private final Validator validator;

	private final Messages messages;

	CallEndReader(CallKindService kinds, CaseService cases, Validator validator, Messages messages) {
		this.kinds = kinds;
		this.cases = cases;
		this.validator = validator;
		this.messages = messages;
	}

	/** What was typed, as it is kept with the call. */
	static Map<String, String> fields(Map<String, String> values) {
		Map<String, String> fields = new LinkedHashMap<>();
		values.entrySet()
			.stream()
			.filter((field) -> !TECHNICAL.contains(field.getKey()) && field.getKey().length() <= 100)
			.limit(MAX_FIELDS)
			.forEach((field) -> fields.put(field.getKey(), fit(field.getValue())));
		return fields;
	}

	/** The database keeps no such character. */
	private static String fit(String value) {
		return value.substring(0, Math.min(value.length(), MAX_VALUE)).replace("\0", "");
	}

	/** One message a field that is wrong, in the order of the page. */
	Map<String, String> errors(Map<String, String> values, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (this.kinds.all()
			.stream()
			.filter(CallKind::offered)
			.noneMatch((kind) -> kind.code().equals(values.get(KIND)))) {
			errors.put(KIND, this.messages.text("callcentre.end.kind-required", locale));
		}
		FieldViolation.of(this.validator.validate(new Note(values.getOrDefault(NOTE, ""))))
			.forEach((violation) -> errors.putIfAbsent(NOTE, violation.message()));
		if (!typedCase(values).isEmpty() && caseNumber(values).isEmpty()) {
			errors.put(CASE, this.messages.text("callcentre.end.case-unknown", locale));
		}
		return errors;
	}

	/** To be called when nothing is wrong. */
	CallEnd read(Map<String, String> values) {
		return new CallEnd(values.getOrDefault(KIND, ""), new Note(values.getOrDefault(NOTE, "")).note(),
				caseNumber(values).orElse(null));
	}

	private Optional<CaseNumber> caseNumber(Map<String, String> values) {
		return CaseNumber.parse(typedCase(values)).filter((number) -> this.cases.find(number).isPresent());
	}

	private static String typedCase(Map<String, String> values) {
		return values.getOrDefault(CASE, "").strip();
	}

	/**
	 * The agent's note.
	 */
	private record Note(
			@VisibleLength(max = CallEnd.MAX_NOTE, message = "{text.at-most}") @ReadableText @Nullable String note) {

		Note {
			note = TextNormalizer.normalizeText(note, CallEnd.MAX_NOTE);
		}

	}

}
