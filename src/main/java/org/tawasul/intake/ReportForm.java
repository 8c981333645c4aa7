package org.tawasul.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.language.DigitConverter;

/**
 * The portal's form as somebody filled it in, letter by letter: whatever happens, it can
 * be shown again. Its fields are named like those of {@link NewCaseRequest}, so each
 * fault finds its field.
 */
final class ReportForm {

	/** In the order of the page. */
	static final List<String> FIELDS = List.of("type", "category", "dangerContinues", "peopleHurt", "subject",
			"description", "region", "facility.kind", "facility.unit", "facility.name", "place.address",
			"place.latitude", "place.longitude", "contact", "reporter.name", "reporter.mobile", "reporter.role",
			"reporter.employeeNumber", "reporter.position", "reporter.email", "reporter.identityNumber");

	/** Before the codes of questions, as in {@link NewCaseRequest#answers()}. */
	static final String ANSWERS = "answers.";

	/** After the field of a day: the time of it, which the page asks for beside it. */
	static final String TIME = ".time";

	/** Said by pages that have put the questions themselves. */
	static final String ASKED = "asked";

	/** The unit of a body other than a university, entered by the page's script alone. */
	static final String CODE = "facility.code";

	private static final Pattern ANSWER = Pattern.compile("answers\\.[a-zA-Z0-9]{1,40}(\\.time)?");

	/** What pages carry along without showing it. */
	private static final Set<String> BESIDE = Set.of(ASKED, CODE);

	/** Far more than anybody is asked. */
	private static final int MOST_ANSWERS = 200;

	private static final String TRUE = "true";

	private final Map<String, String> typed = new HashMap<>();

	private final String key;

	private final int files;

	private ReportForm(Map<String, String> parameters, String key, int files) {
		FIELDS.stream()
			.filter(parameters::containsKey)
			.forEach((field) -> this.typed.put(field, parameters.get(field)));
		parameters.entrySet()
			.stream()
			.filter((parameter) -> ANSWER.matcher(parameter.getKey()).matches() || BESIDE.contains(parameter.getKey()))
			.limit(MOST_ANSWERS)
			.forEach((parameter) -> this.typed.put(parameter.getKey(), parameter.getValue()));
		this.key = key;
		this.files = files;
	}

	static ReportForm empty(String type) {
		return new ReportForm(Map.of("type", type), newKey(), 0);
	}

	static ReportForm filled(Map<String, String> parameters) {
		String key = parameters.getOrDefault("key", "");
		String files = parameters.getOrDefault("kept", "");
		return new ReportForm(parameters, FormUploadService.isKey(key) ? key : newKey(),
				files.matches("[0-9]{1,3}") ? Integer.parseInt(files) : 0);
	}

	/** The same to be sent as something new. */
	ReportForm again() {
		return new ReportForm(this.typed, newKey(), 0);
	}

	private static String newKey() {
		return UUID.randomUUID().toString();
	}

	/** All that was filled in, in the order of the page, answers last. */
	List<String> filledIn() {
		return Stream
			.concat(FIELDS.stream(), this.typed.keySet().stream().filter((field) -> !FIELDS.contains(field)).sorted())
			.filter(this::has)
			.toList();
	}

	/** An answer as it was typed; a day and its time are one. */
	String answer(String question) {
		return (get(ANSWERS + question).strip() + " " + get(ANSWERS + question + TIME).strip()).strip();
	}

	/** By what a form sent twice is known. */
	String key() {
		return this.key;
	}

	/** How many files the page that was sent has shown. */
	int files() {
		return this.files;
	}

	String get(String field) {
		return this.typed.getOrDefault(field, "");
	}

	boolean has(String field) {
		return !get(field).isBlank();
	}

	boolean is(String field, Object value) {
		return get(field).equals(value.toString());
	}

	boolean isNamed() {
		return is("contact", Contact.NAMED);
	}

	boolean saysWho() {
		return isNamed() || is("contact", Contact.ANONYMOUS);
	}

	/** Whether a field belongs to the choices made: others may stand on the page too. */
	boolean counts(String field) {
		return switch (field) {
			case "category", "dangerContinues", "peopleHurt" -> is("type", CaseType.INCIDENT);
			case "facility.unit" -> is("facility.kind", FacilityKind.UNIVERSITY);
			case CODE -> has("facility.name") && !is("facility.kind", FacilityKind.UNIVERSITY);
			default -> (isNamed() || !field.startsWith("reporter.")) && !field.startsWith(ANSWERS);
		};
	}

	/** With the fields that count, and the answers that do. */
	NewCaseRequest toNewCase(Map<String, String> answers) {
		return new NewCaseRequest(filled("type"), filled("category"), null, filled("subject"), filled("description"),
				filled("region"), place(), facility(), TRUE.equals(filled("dangerContinues")),
				TRUE.equals(filled("peopleHurt")), answers.isEmpty() ? null : answers, isNamed() ? reporter() : null,
				null);
	}

	private NewCaseRequest.PlaceRequest place() {
		return new NewCaseRequest.PlaceRequest(degrees("place.latitude"), degrees("place.longitude"),
				filled("place.address"));
	}

	private NewCaseRequest.FacilityRequest facility() {
		String unit = filled("facility.unit");
		return new NewCaseRequest.FacilityRequest(filled("facility.kind"), filled("facility.name"),
				(unit != null) ? unit : filled(CODE));
	}

	private NewCaseRequest.ReporterRequest reporter() {
		return new NewCaseRequest.ReporterRequest(filled("reporter.name"), filled("reporter.identityNumber"),
				filled("reporter.mobile"), filled("reporter.email"), filled("reporter.role"),
				filled("reporter.employeeNumber"), filled("reporter.position"), null);
	}

	private @Nullable String filled(String field) {
		return has(field) && counts(field) ? get(field) : null;
	}

	/** What is no number becomes one that lies nowhere, which the check then says. */
	private @Nullable Double degrees(String field) {
		if (!has(field)) {
			return null;
		}
		String number = DigitConverter.toLatin(get(field)).strip().replace('٫', '.').replace(',', '.');
		return number.matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,20})?") ? Double.valueOf(number) : Double.valueOf(Double.NaN);
	}

	/**
	 * Whether the reporter wants to be known. Labels: {@code intake.contact.<constant>}.
	 */
	enum Contact {

		NAMED, ANONYMOUS

	}

}
