package org.tawasul.intake;

import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.language.EmailAddress;
import org.tawasul.language.EmailAddressParser;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;

/**
 * A case as it comes in, from the form or from a program, not validated yet. Codes are
 * kept as texts so that everything that is wrong can be reported at once.
 *
 * @param type type of request
 * @param category of an incident
 * @param subtype finer than the type, free text
 * @param subject 3 to 150 characters
 * @param description 3 to 4,000 characters
 * @param region ISO 3166-2 code of a region, or {@code ABROAD}
 * @param place a point, an address, or both
 * @param facility the institution or system concerned
 * @param dangerContinues whether there is still danger
 * @param peopleHurt whether people are hurt
 * @param answers by the codes of the questions
 * @param reporter null for an anonymous report
 * @param channel how it came in, {@code WEB} when left out
 */
@Schema(name = "NewCase", description = "A report. Codes are words and case-sensitive; unknown fields are refused.")
public record NewCaseRequest(
		@Schema(requiredMode = RequiredMode.REQUIRED,
				implementation = CaseType.class) @NotNull @EnumName(CaseType.class) @Nullable String type,
		@Schema(description = "Required for incidents; one that /api/v1/categories offers",
				implementation = Category.class) @EnumName(Category.class) @Nullable String category,
		@Schema(maxLength = 100) @VisibleLength(max = 100,
				message = NewCaseRequest.TOO_LONG) @ReadableText @Nullable String subtype,
		@Schema(requiredMode = RequiredMode.REQUIRED, minLength = NewCaseRequest.MIN_TEXT,
				maxLength = NewCaseRequest.MAX_SUBJECT) @NotNull @VisibleLength(min = NewCaseRequest.MIN_TEXT,
						max = NewCaseRequest.MAX_SUBJECT) @ReadableText @Nullable String subject,
		@Schema(requiredMode = RequiredMode.REQUIRED, minLength = NewCaseRequest.MIN_TEXT,
				maxLength = NewCaseRequest.MAX_DESCRIPTION) @NotNull @VisibleLength(min = NewCaseRequest.MIN_TEXT,
						max = NewCaseRequest.MAX_DESCRIPTION) @ReadableText @Nullable String description,
		@Schema(requiredMode = RequiredMode.REQUIRED, description = "ISO 3166-2 code of a region, or ABROAD",
				example = "SA-01") @NotNull @RegionCode @Nullable String region,
		@Valid @Nullable PlaceRequest place, @Valid @Nullable FacilityRequest facility,
		@Nullable Boolean dangerContinues, @Nullable Boolean peopleHurt,
		@Schema(description = "By the codes of the questions at /api/v1/questions; none is required") @Size(max = 30,
				message = "{intake.too-many-answers}") @Nullable Map<@Size(min = 1,
						max = 60) @ReadableText String, @NotNull @VisibleLength(max = 500,
								message = NewCaseRequest.TOO_LONG) @ReadableText String> answers,
		@Schema(description = "Left out by who wants to stay unknown") @Valid @Nullable ReporterRequest reporter,
		@Schema(description = "WEB when left out",
				implementation = Channel.class) @EnumName(Channel.class) @Nullable String channel) {

	static final String TOO_LONG = "{intake.too-long}";

	static final String NO_COORDINATE = "{intake.coordinate-range}";

	/** Characters of a subject and of a description at least. */
	static final int MIN_TEXT = 3;

	/** Characters of a subject at most. */
	static final int MAX_SUBJECT = 150;

	/** Characters of a description at most. */
	static final int MAX_DESCRIPTION = 4000;

	public NewCaseRequest {
		subtype = TextNormalizer.normalizeLine(subtype, 100);
		subject = TextNormalizer.normalizeLine(subject, MAX_SUBJECT);
		description = TextNormalizer.normalizeText(description, MAX_DESCRIPTION);
		answers = (answers != null) ? new TreeMap<>(answers) : null;
	}

	/** The same, as the ministry's staff took it down. */
	NewCaseRequest takenDown(Channel by, String language) {
		return new NewCaseRequest(this.type, this.category, this.subtype, this.subject, this.description, this.region,
				this.place, this.facility, this.dangerContinues, this.peopleHurt, this.answers,
				(this.reporter != null) ? this.reporter.withLanguage(language) : null, by.name());
	}

	/**
	 * The place of the case.
	 *
	 * @param latitude degrees north, together with the longitude
	 * @param longitude degrees east
	 * @param address in the reporter's words
	 */
	@Schema(name = "Place", description = "Both coordinates or none")
	public record PlaceRequest(
			@Range(min = -90, max = 90, message = NewCaseRequest.NO_COORDINATE) @Nullable Double latitude,
			@Range(min = -180, max = 180, message = NewCaseRequest.NO_COORDINATE) @Nullable Double longitude,
			@Schema(maxLength = 300) @VisibleLength(max = 300,
					message = NewCaseRequest.TOO_LONG) @ReadableText @Nullable String address) {

		public PlaceRequest {
			address = TextNormalizer.normalizeLine(address, 300);
		}

	}

	/**
	 * The institution or system concerned.
	 *
	 * @param kind what kind of institution
	 * @param name as the reporter calls it
	 * @param unit its code when it is one of the ministry's units
	 */
	@Schema(name = "Facility")
	public record FacilityRequest(
			@Schema(implementation = FacilityKind.class) @EnumName(FacilityKind.class) @Nullable String kind,
			@Schema(maxLength = 150) @VisibleLength(max = 150,
					message = NewCaseRequest.TOO_LONG) @ReadableText @Nullable String name,
			@Schema(description = "Code of a unit of the ministry", example = "UNI-KSU") @Nullable String unit) {

		public FacilityRequest {
			name = TextNormalizer.normalizeLine(name, 150);
		}

	}

	/**
	 * The person who reports.
	 *
	 * @param name at most 100 characters
	 * @param identityNumber ten digits, of a citizen or a resident
	 * @param mobile national or international
	 * @param email an address
	 * @param role their relation to the ministry
	 * @param employeeNumber of the ministry's own people
	 * @param position of the ministry's own people
	 * @param language for messages to them, the request's when left out
	 */
	@Schema(name = "Reporter")
	public record ReporterRequest(
			@Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100) @NotNull @VisibleLength(max = 100,
					message = NewCaseRequest.TOO_LONG) @ReadableText @Nullable String name,
			@Schema(example = "1234567897") @IdentityNumber @Nullable String identityNumber,
			@Schema(description = "A mobile number, of Saudi Arabia when without a country",
					example = "0551234567") @Mobile @Nullable String mobile,
			@Schema(format = "email",
					maxLength = EmailAddressParser.MAX_LENGTH) @EmailAddress @ReadableText @Nullable String email,
			@Schema(implementation = ReporterRole.class) @EnumName(ReporterRole.class) @Nullable String role,
			@Schema(maxLength = 20) @VisibleLength(max = 20,
					message = NewCaseRequest.TOO_LONG) @ReadableText @Nullable String employeeNumber,
			@Schema(maxLength = 100) @VisibleLength(max = 100,
					message = NewCaseRequest.TOO_LONG) @ReadableText @Nullable String position,
			@Schema(allowableValues = {
					"ar", "en" }) @SupportedLanguage @Nullable String language){

		public ReporterRequest {
			name = TextNormalizer.normalizeLine(name, 100);
			identityNumber = TextNormalizer.normalizeDigits(identityNumber);
			mobile = TextNormalizer.normalizeCode(mobile);
			email = EmailAddressParser.normalize(email);
			employeeNumber = TextNormalizer.normalizeCode(employeeNumber);
			position = TextNormalizer.normalizeLine(position, 100);
		}

		private ReporterRequest withLanguage(String chosen) {
			return new ReporterRequest(this.name, this.identityNumber, this.mobile, this.email, this.role,
					this.employeeNumber, this.position, chosen);
		}

	}

}
