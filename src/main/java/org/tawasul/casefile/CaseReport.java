package org.tawasul.casefile;

import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter of a case stated, validated and normalised. Only the category can
 * change, when a handler corrects it, and where the reporter can be reached.
 *
 * @param type what kind of request
 * @param category for incidents
 * @param subtype finer than the type, free words
 * @param subject 3 to 150 characters
 * @param description 3 to 4,000 characters
 * @param region ISO 3166-2 code of one of the 13 regions, or {@code ABROAD}
 * @param place where
 * @param facility about what
 * @param dangerContinues whether the reporter says that there is still danger
 * @param peopleHurt whether the reporter says that people are hurt
 * @param answers to the questions of the category
 * @param reporter null when anonymous
 * @param channel how it came in
 * @param language in which messages to the reporter are written
 */
@Embeddable
public record CaseReport(@Enumerated(EnumType.STRING) CaseType type,
		@Enumerated(EnumType.STRING) @Nullable Category category, @Nullable String subtype, String subject,
		String description, String region, @Embedded @Nullable Place place, @Embedded @Nullable Facility facility,
		boolean dangerContinues, boolean peopleHurt, @JdbcTypeCode(SqlTypes.JSON) @Nullable Map<String, String> answers,
		@Embedded @Nullable Reporter reporter, @Enumerated(EnumType.STRING) Channel channel, Locale language) {

	public CaseReport {
		answers = (answers == null || answers.isEmpty()) ? null : answers;
	}

	@Override
	public Map<String, String> answers() {
		return (this.answers != null) ? this.answers : Map.of();
	}

	CaseReport withReporter(Reporter corrected) {
		return new CaseReport(this.type, this.category, this.subtype, this.subject, this.description, this.region,
				this.place, this.facility, this.dangerContinues, this.peopleHurt, this.answers, corrected, this.channel,
				this.language);
	}

	CaseReport withCategory(Category corrected) {
		return new CaseReport(this.type, corrected, this.subtype, this.subject, this.description, this.region,
				this.place, this.facility, this.dangerContinues, this.peopleHurt, this.answers, this.reporter,
				this.channel, this.language);
	}

}
