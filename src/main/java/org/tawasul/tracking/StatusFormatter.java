package org.tawasul.tracking;

import java.util.Locale;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Says how a case stands. Statuses are open words that a process owner may draw anew: one
 * without words of its own is told by its phase.
 */
@Component
public class StatusFormatter {

	private final CaseStatusFormatter statuses;

	private final Messages words;

	StatusFormatter(CaseStatusFormatter statuses, Messages words) {
		this.statuses = statuses;
		this.words = words;
	}

	/**
	 * The status in two or three words.
	 * @param file the case
	 * @param locale the reader's
	 * @return for example <i>قيد الدراسة</i>
	 */
	public String label(CaseFile file, Locale locale) {
		return this.statuses.label(file, locale);
	}

	/**
	 * What that means for the reporter, and what comes next.
	 * @param file the case
	 * @param locale the reader's
	 * @return a sentence or two
	 */
	public String meaning(CaseFile file, Locale locale) {
		return this.words.find("tracking.status." + file.getStatus(), locale)
			.orElseGet(() -> this.words.text("tracking.phase." + file.getPhase(), locale));
	}

}
