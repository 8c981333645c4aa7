package org.tawasul.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Validator;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Place;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.problem.FieldViolation;
import org.tawasul.problem.InvalidFieldsException;
import org.tawasul.question.QuestionService;
import org.tawasul.question.ValidatedAnswers;

import org.springframework.stereotype.Component;

/**
 * Validates what comes in, from the form or from a program, and makes a case report of
 * it.
 */
@Component
class NewCaseValidator {

	private static final Set<String> TOPIC = Set.of("type", "category");

	private final Validator validator;

	private final MinistryDirectory directory;

	private final QuestionService questions;

	private final OfferedCategoryValidator categories;

	private final Messages messages;

	NewCaseValidator(Validator validator, MinistryDirectory directory, QuestionService questions,
			OfferedCategoryValidator categories, Messages messages) {
		this.validator = validator;
		this.directory = directory;
		this.questions = questions;
		this.categories = categories;
		this.messages = messages;
	}

	/**
	 * Validates and converts. Whether the category is still offered is told together with
	 * other faults; alone it is no fault of a repeat of what was sent before, so it is
	 * checked when the case is opened.
	 * @param newCase as it came in
	 * @param locale the sender's language
	 * @return the report
	 * @throws InvalidFieldsException with everything that is wrong, in the sender's
	 * language
	 */
	CaseReport validate(NewCaseRequest newCase, Locale locale) {
		List<FieldViolation> violations = new ArrayList<>(FieldViolation.of(this.validator.validate(newCase)));
		if (CaseType.INCIDENT.name().equals(newCase.type()) && newCase.category() == null) {
			violations.add(violation("category", "required", "intake.category-required", locale));
		}
		validatePlace(newCase.place(), violations, locale);
		validateUnit(newCase.facility(), violations, locale);
		Map<String, String> answers = validateAnswers(newCase, violations, locale);
		if (!violations.isEmpty()) {
			this.categories.violation(newCase.category(), locale).ifPresent(violations::add);
			violations.replaceAll((violation) -> named(violation, locale));
			throw new InvalidFieldsException(violations);
		}
		return report(newCase, answers, locale);
	}

	/** What is missing is called by its name. */
	private FieldViolation named(FieldViolation violation, Locale locale) {
		return violation.code().equals("required") ? this.messages.find("intake.required." + violation.field(), locale)
			.map((message) -> new FieldViolation(violation.field(), violation.code(), message))
			.orElse(violation) : violation;
	}

	/** The questions depend on type and category, so without those nothing is asked. */
	private Map<String, String> validateAnswers(NewCaseRequest newCase, List<FieldViolation> violations,
			Locale locale) {
		if (violations.stream()
			.map(FieldViolation::field)
			.anyMatch((field) -> TOPIC.contains(field) || field.startsWith("answers"))) {
			return Map.of();
		}
		ValidatedAnswers validated = this.questions.validate(CaseType.valueOf(Objects.requireNonNull(newCase.type())),
				EnumUtils.getEnum(Category.class, newCase.category()),
				Objects.requireNonNullElse(newCase.answers(), Map.of()), locale);
		validated.faults()
			.forEach((error) -> violations
				.add(new FieldViolation("answers." + error.question(), error.rule(), error.message())));
		return validated.values();
	}

	private void validatePlace(NewCaseRequest.@Nullable PlaceRequest place, List<FieldViolation> violations,
			Locale locale) {
		if (place != null && (place.latitude() == null) != (place.longitude() == null)) {
			String missing = (place.latitude() == null) ? "place.latitude" : "place.longitude";
			violations.add(violation(missing, "required", "intake.both-coordinates", locale));
		}
	}

	private void validateUnit(NewCaseRequest.@Nullable FacilityRequest facility, List<FieldViolation> violations,
			Locale locale) {
		if (facility != null && facility.unit() != null && this.directory.unit(facility.unit()).isEmpty()) {
			violations.add(violation("facility.unit", "unknown-unit", "intake.unknown-unit", locale));
		}
	}

	private FieldViolation violation(String field, String code, String key, Locale locale) {
		return new FieldViolation(field, code, this.messages.text(key, locale));
	}

	private static CaseReport report(NewCaseRequest newCase, Map<String, String> answers, Locale locale) {
		return new CaseReport(CaseType.valueOf(Objects.requireNonNull(newCase.type())),
				EnumUtils.getEnum(Category.class, newCase.category()), newCase.subtype(),
				Objects.requireNonNull(newCase.subject()), Objects.requireNonNull(newCase.description()),
				Objects.requireNonNull(newCase.region()), place(newCase.place()), facility(newCase.facility()),
				Boolean.TRUE.equals(newCase.dangerContinues()), Boolean.TRUE.equals(newCase.peopleHurt()), answers,
				reporter(newCase.reporter()), EnumUtils.getEnum(Channel.class, newCase.channel(), Channel.WEB),
				language(newCase.reporter(), locale));
	}

	private static @Nullable Place place(NewCaseRequest.@Nullable PlaceRequest place) {
		if (place == null || (place.latitude() == null && place.address() == null)) {
			return null;
		}
		return new Place(place.latitude(), place.longitude(), place.address());
	}

	private static @Nullable Facility facility(NewCaseRequest.@Nullable FacilityRequest facility) {
		if (facility == null || (facility.kind() == null && facility.name() == null && facility.unit() == null)) {
			return null;
		}
		return new Facility(EnumUtils.getEnum(FacilityKind.class, facility.kind()), facility.name(), facility.unit());
	}

	private static @Nullable Reporter reporter(NewCaseRequest.@Nullable ReporterRequest reporter) {
		if (reporter == null) {
			return null;
		}
		String mobile = Optional.ofNullable(reporter.mobile()).flatMap(MobileNumberParser::parse).orElse(null);
		return new Reporter(Objects.requireNonNull(reporter.name()), reporter.identityNumber(), mobile,
				reporter.email(), EnumUtils.getEnum(ReporterRole.class, reporter.role()), reporter.employeeNumber(),
				reporter.position());
	}

	private static Locale language(NewCaseRequest.@Nullable ReporterRequest reporter, Locale locale) {
		return SupportedLanguages.of((reporter != null && reporter.language() != null)
				? Locale.forLanguageTag(reporter.language()) : locale);
	}

}
