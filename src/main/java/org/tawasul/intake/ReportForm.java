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
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormDraftService;

/**
 * The portal's form exactly as it was filled in, so that it can always be shown again.
 * Its fields are named like those of {@link NewCaseRequest}, so that each violation finds
 * its field.
 */
final class ReportForm {

	/** In the order of the page. */
	static final List<String> FIELDS = List.of("type", "category", "dangerContinues", "peopleHurt", "description",
			"subject", "region", "facility.name", "facility.kind", "facility.unit", "place.address", "place.latitude",
			"place.longitude", "contact", "reporter.name", "reporter.mobile", "reporter.email", "reporter.role",
			"reporter.employeeNumber", "reporter.position", "reporter.identityNumber");

	/** Prefix of the codes of questions, as in {@link NewCaseRequest#answers()}. */
	static final String ANSWERS = "answers.";

	/** Suffix of the time that belongs to a date. */
	static final String TIME = ".time";

	/** Set by pages that have asked the questions themselves. */
	static final String ASKED = "asked";

	/** The unit of an institution other than a university, set by the page's script. */
	static final String FACILITY_CODE = "facility.code";

	/** The point that the reporter has said to be right, see {@link #point()}. */
	static final String PLACE_CONFIRMED = "place.confirmed";

	/** Set by the page before sending: whether to hear what becomes of a like report. */
	static final String TELL_ME_TOO = "tellMeToo";

	/** The types of requests that happen nowhere; they have a region alone. */
	static final Set<CaseType> WITHOUT_PLACE = Set.of(CaseType.INQUIRY, CaseType.SUGGESTION, CaseType.CONSULTATION);

	private static final Set<String> HIDDEN_FIELDS = Set.of(ASKED, FACILITY_CODE, PLACE_CONFIRMED, TELL_ME_TOO);

	private static final Pattern ANSWER = Pattern.compile("answers\\.[a-zA-Z0-9]{1,40}(\\.time)?");

	/** Far more than anybody is asked. */
	private static final int MAX_ANSWERS = 200;

	private static final String TRUE = "true";

	private final Map<String, String> values = new HashMap<>();

	private final String key;

	private final String draft;

	private final int files;

	private ReportForm(Map<String, String> parameters, String key, String draft, int files) {
		FIELDS.stream()
			.filter(parameters::containsKey)
			.forEach((field) -> this.values.put(field, parameters.get(field)));
		parameters.entrySet()
			.stream()
			.filter((parameter) -> ANSWER.matcher(parameter.getKey()).matches()
					|| HIDDEN_FIELDS.contains(parameter.getKey()))
			.limit(MAX_ANSWERS)
			.forEach((parameter) -> this.values.put(parameter.getKey(), parameter.getValue()));
		this.key = key;
		this.draft = draft;
		this.files = files;
	}

	static ReportForm empty(String type) {
		return new ReportForm(Map.of("type", type), newKey(), newKey(), 0);
	}

	static ReportForm of(Map<String, String> parameters) {
		String key = parameters.getOrDefault("key", "");
		String draft = parameters.getOrDefault(FormDraftService.FIELD, "");
		String files = parameters.getOrDefault("kept", "");
		return new ReportForm(parameters, FormUploadService.isKey(key) ? key : newKey(),
				FormUploadService.isKey(draft) ? draft : newKey(),
				files.matches("[0-9]{1,3}") ? Integer.parseInt(files) : 0);
	}

	/** The same form, to be sent as a new report. */
	ReportForm withNewKey() {
		return new ReportForm(this.values, newKey(), this.draft, 0);
	}

	/** The same form with another value of a field. */
	ReportForm with(String field, String value) {
		Map<String, String> changed = new HashMap<>(this.values);
		changed.put(field, value);
		return new ReportForm(changed, this.key, this.draft, this.files);
	}

	/** The parameters that make the same form. */
	Map<String, String> parameters() {
		Map<String, String> parameters = new HashMap<>(this.values);
		parameters.put("key", this.key);
		parameters.put(FormDraftService.FIELD, this.draft);
		parameters.put("kept", Integer.toString(this.files));
		return parameters;
	}

	private static String newKey() {
		return UUID.randomUUID().toString();
	}

	/** In the order of the page, answers last. */
	List<String> filledFields() {
		return Stream
			.concat(FIELDS.stream(), this.values.keySet().stream().filter((field) -> !FIELDS.contains(field)).sorted())
			.filter(this::has)
			.toList();
	}

	/** An answer as it was typed; a date and its time are one. */
	String answer(String question) {
		return (get(ANSWERS + question).strip() + " " + get(ANSWERS + question + TIME).strip()).strip();
	}

	/** The one-time key by which a form that is sent twice is recognised. */
	String key() {
		return this.key;
	}

	/** Under which the form is kept from page to page. */
	String draft() {
		return this.draft;
	}

	/** Region and coordinates, as the reporter is asked about them. */
	String point() {
		return String.join(" ", get("region"), get("place.latitude"), get("place.longitude"));
	}

	/** How many uploaded files the posted page had shown. */
	int files() {
		return this.files;
	}

	String get(String field) {
		return this.values.getOrDefault(field, "");
	}

	boolean has(String field) {
		return !VisibleText.isEmpty(get(field));
	}

	boolean is(String field, Object value) {
		return get(field).equals(value.toString());
	}

	private boolean isNamed() {
		return is("contact", Contact.NAMED);
	}

	/** Whether the reporter has chosen to give a name or not. */
	boolean hasContact() {
		return isNamed() || is("contact", Contact.ANONYMOUS);
	}

	/** Whether a field belongs to the choices made: the page may hold others too. */
	boolean isRelevant(String field) {
		return switch (field) {
			case "category", "dangerContinues", "peopleHurt" -> is("type", CaseType.INCIDENT);
			case "place.address", "place.latitude", "place.longitude" ->
				WITHOUT_PLACE.stream().noneMatch((type) -> is("type", type));
			case "facility.unit" -> is("facility.kind", FacilityKind.UNIVERSITY);
			case FACILITY_CODE -> has("facility.name") && !is("facility.kind", FacilityKind.UNIVERSITY);
			default -> (isNamed() || !field.startsWith("reporter.")) && !field.startsWith(ANSWERS);
		};
	}

	/** Takes the relevant fields only. */
	NewCaseRequest toNewCase(Map<String, String> answers) {
		return new NewCaseRequest(value("type"), value("category"), null,
				has("subject") ? value("subject") : CaseSubject.of(value("description")), value("description"),
				value("region"), place(), facility(), TRUE.equals(value("dangerContinues")),
				TRUE.equals(value("peopleHurt")), answers.isEmpty() ? null : answers, isNamed() ? reporter() : null,
				null);
	}

	private NewCaseRequest.@Nullable PlaceRequest place() {
		if (!isRelevant("place.address")) {
			return null;
		}
		return new NewCaseRequest.PlaceRequest(degrees("place.latitude"), degrees("place.longitude"),
				value("place.address"));
	}

	private NewCaseRequest.FacilityRequest facility() {
		String unit = value("facility.unit");
		return new NewCaseRequest.FacilityRequest(value("facility.kind"), value("facility.name"),
				(unit != null) ? unit : value(FACILITY_CODE));
	}

	private NewCaseRequest.ReporterRequest reporter() {
		return new NewCaseRequest.ReporterRequest(value("reporter.name"), value("reporter.identityNumber"),
				value("reporter.mobile"), value("reporter.email"), value("reporter.role"),
				value("reporter.employeeNumber"), value("reporter.position"), null);
	}

	private @Nullable String value(String field) {
		return has(field) && isRelevant(field) ? get(field) : null;
	}

	/** What is not a number becomes NaN, which no range admits. */
	private @Nullable Double degrees(String field) {
		if (!has(field)) {
			return null;
		}
		String number = VisibleText.plain(get(field)).replace('٫', '.').replace(',', '.');
		return number.matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,20})?") ? Double.valueOf(number) : Double.valueOf(Double.NaN);
	}

	/**
	 * Whether the reporter wants to be known. Labels: {@code intake.contact.<constant>}.
	 */
	enum Contact {

		NAMED, ANONYMOUS

	}

}
