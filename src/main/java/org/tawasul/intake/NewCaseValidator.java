package org.tawasul.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseSubmission;
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
 * The one place where what comes in is checked, whichever way it came, and becomes a
 * report.
 */
@Component
class NewCaseValidator {

	private static final Set<String> TOPIC = Set.of("type", "category");

	private final Validator validator;

	private final MinistryDirectory ministry;

	private final QuestionService questions;

	private final Messages words;

	NewCaseValidator(Validator validator, MinistryDirectory ministry, QuestionService questions, Messages words) {
		this.validator = validator;
		this.ministry = ministry;
		this.questions = questions;
		this.words = words;
	}

	/**
	 * Checks and translates.
	 * @param draft as it came in
	 * @param locale the sender's language
	 * @return the report, clean
	 * @throws InvalidFieldsException with everything that is wrong, in the sender's
	 * language
	 */
	CaseSubmission validate(NewCaseRequest draft, Locale locale) {
		List<FieldViolation> faults = new ArrayList<>(FieldViolation.of(this.validator.validate(draft)));
		if (CaseType.INCIDENT.name().equals(draft.type()) && draft.category() == null) {
			faults.add(fault("category", "required", "intake.category-required", locale));
		}
		checkPlace(draft.place(), faults, locale);
		checkUnit(draft.facility(), faults, locale);
		Map<String, String> answers = checkAnswers(draft, faults, locale);
		if (!faults.isEmpty()) {
			throw new InvalidFieldsException(faults);
		}
		return report(draft, answers, locale);
	}

	/**
	 * What is asked depends on type and category: while they are at fault, nothing is.
	 */
	private Map<String, String> checkAnswers(NewCaseRequest draft, List<FieldViolation> faults, Locale locale) {
		if (faults.stream().anyMatch((fault) -> TOPIC.contains(fault.field()) || fault.field().startsWith("answers"))) {
			return Map.of();
		}
		ValidatedAnswers checked = this.questions.validate(CaseType.valueOf(Objects.requireNonNull(draft.type())),
				constant(Category.class, draft.category()), Optional.ofNullable(draft.answers()).orElse(Map.of()),
				locale);
		checked.faults()
			.forEach((fault) -> faults
				.add(new FieldViolation("answers." + fault.question(), fault.rule(), fault.message())));
		return checked.values();
	}

	private void checkPlace(NewCaseRequest.@Nullable PlaceRequest place, List<FieldViolation> faults, Locale locale) {
		if (place != null && (place.latitude() == null) != (place.longitude() == null)) {
			String missing = (place.latitude() == null) ? "place.latitude" : "place.longitude";
			faults.add(fault(missing, "required", "intake.both-coordinates", locale));
		}
	}

	private void checkUnit(NewCaseRequest.@Nullable FacilityRequest facility, List<FieldViolation> faults,
			Locale locale) {
		if (facility != null && facility.unit() != null && this.ministry.unit(facility.unit()).isEmpty()) {
			faults.add(fault("facility.unit", "unknown-unit", "intake.unknown-unit", locale));
		}
	}

	private FieldViolation fault(String field, String code, String words, Locale locale) {
		return new FieldViolation(field, code, this.words.text(words, locale));
	}

	private static CaseSubmission report(NewCaseRequest draft, Map<String, String> answers, Locale locale) {
		return new CaseSubmission(CaseType.valueOf(Objects.requireNonNull(draft.type())),
				constant(Category.class, draft.category()), draft.subtype(), Objects.requireNonNull(draft.subject()),
				Objects.requireNonNull(draft.description()), Objects.requireNonNull(draft.region()),
				place(draft.place()), facility(draft.facility()), Boolean.TRUE.equals(draft.dangerContinues()),
				Boolean.TRUE.equals(draft.peopleHurt()), answers, reporter(draft.reporter()),
				Optional.ofNullable(constant(Channel.class, draft.channel())).orElse(Channel.WEB),
				language(draft.reporter(), locale));
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> words, @Nullable String word) {
		return (word != null) ? Enum.valueOf(words, word) : null;
	}

	private static @Nullable Place place(NewCaseRequest.@Nullable PlaceRequest where) {
		if (where == null || (where.latitude() == null && where.address() == null)) {
			return null;
		}
		return new Place(where.latitude(), where.longitude(), where.address());
	}

	private static @Nullable Facility facility(NewCaseRequest.@Nullable FacilityRequest about) {
		if (about == null || (about.kind() == null && about.name() == null && about.unit() == null)) {
			return null;
		}
		return new Facility(constant(FacilityKind.class, about.kind()), about.name(), about.unit());
	}

	private static @Nullable Reporter reporter(NewCaseRequest.@Nullable ReporterRequest who) {
		if (who == null) {
			return null;
		}
		String mobile = Optional.ofNullable(who.mobile()).flatMap(MobileNumberParser::parse).orElse(null);
		return new Reporter(Objects.requireNonNull(who.name()), who.identityNumber(), mobile, who.email(),
				constant(ReporterRole.class, who.role()), who.employeeNumber(), who.position());
	}

	private static Locale language(NewCaseRequest.@Nullable ReporterRequest who, Locale locale) {
		return SupportedLanguages
			.of((who != null && who.language() != null) ? Locale.forLanguageTag(who.language()) : locale);
	}

}
