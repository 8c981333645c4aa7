package org.tawasul.casefile;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A validated and normalised report, from which a case is made.
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
public record CaseSubmission(CaseType type, @Nullable Category category, @Nullable String subtype, String subject,
		String description, String region, @Nullable Place place, @Nullable Facility facility, boolean dangerContinues,
		boolean peopleHurt, Map<String, String> answers, @Nullable Reporter reporter, Channel channel,
		Locale language) {

}
