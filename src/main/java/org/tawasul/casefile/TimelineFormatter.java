package org.tawasul.casefile;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Formats timeline entries as sentences: {@code timeline.<code>}, or
 * {@code timeline.<code>.<kind>} where the facts name a kind, filled with the body's
 * name.
 */
@Component
public class TimelineFormatter {

	private final MessageSource messages;

	private final MinistryDirectory ministry;

	TimelineFormatter(MessageSource messages, MinistryDirectory ministry) {
		this.messages = messages;
		this.ministry = ministry;
	}

	/**
	 * The sentence for one entry, for reporters and for staff who may see everything.
	 * @param entry what happened
	 * @param locale the reader's language
	 * @return one sentence without a full stop at its end
	 */
	public String sentence(TimelineEntry entry, Locale locale) {
		Map<String, String> facts = entry.getFacts();
		Object[] arguments = { unitName(entry.getUnit(), locale), unitName(facts.get("to"), locale),
				label("importance", facts.get("importance"), locale), facts.getOrDefault("score", ""),
				label("importance", facts.get("before"), locale) };
		return this.messages.getMessage(key(entry), arguments, locale);
	}

	/**
	 * The sentence for staff who are not to see beside a case how its reporter rated it:
	 * only that they did.
	 * @param entry what happened
	 * @param locale the reader's language
	 * @return one sentence without a full stop at its end
	 */
	public String sentenceWithoutRating(TimelineEntry entry, Locale locale) {
		return (entry.getEvent() == TimelineEvent.RATED)
				? this.messages.getMessage("timeline.rated.score-hidden", null, locale) : sentence(entry, locale);
	}

	private static String key(TimelineEntry entry) {
		String key = "timeline." + entry.getEvent().code();
		@Nullable String kind = entry.getFacts().get("kind");
		if (kind == null && entry.getEvent() == TimelineEvent.ASSESSED && entry.isInternal()) {
			// Earlier releases noted a change of importance as an assessment among staff.
			kind = "importance_set";
		}
		return (kind != null) ? key + "." + kind : key;
	}

	/**
	 * The name of a unit, for pages that show codes.
	 * @param code the unit's code, or null
	 * @param locale the reader's language
	 * @return its name, the code itself when nobody knows it, or nothing for null
	 */
	public String unitName(@Nullable String code, Locale locale) {
		if (code == null) {
			return "";
		}
		return this.ministry.unitName(code, locale);
	}

	private String label(String kind, @Nullable String code, Locale locale) {
		return (code != null) ? this.messages.getMessage(kind + "." + code, null, locale) : "";
	}

}
