package org.tawasul.periodic;

import java.util.Locale;
import java.util.Objects;

import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;
import org.tawasul.periodic.ReportContent.Change;
import org.tawasul.periodic.ReportContent.Issue;

import org.springframework.stereotype.Component;

/**
 * Names issues, bodies and changes.
 */
@Component
class ReportIssueLabels {

	private final Messages messages;

	private final MinistryDirectory ministry;

	ReportIssueLabels(Messages messages, MinistryDirectory ministry) {
		this.messages = messages;
		this.ministry = ministry;
	}

	/** A code's name; facilities and words stand for themselves. */
	String issue(Issue issue, Locale locale) {
		return switch (issue.kind()) {
			case TOPIC, REGION -> code(issue.code(), locale);
			case FACILITY -> this.messages.text("periodic.facility", locale, issue.code(),
					code("region/" + Objects.requireNonNull(issue.region()), locale));
			case WORD -> issue.code();
		};
	}

	String unit(String code, Locale locale) {
		return this.ministry.unitName(code, locale);
	}

	String change(Change change, Locale locale) {
		String about = "";
		if (change.issue() != null) {
			about = issue(change.issue(), locale);
		}
		else if (change.unit() != null) {
			about = unit(change.unit(), locale);
		}
		return this.messages.text("periodic.change." + change.kind(), locale, about, change.from(), change.to());
	}

	/** Such as {@code category/FIRE}, for which bundles have {@code category.FIRE}. */
	private String code(String code, Locale locale) {
		return this.messages.find(code.replace('/', '.'), locale).orElse(code);
	}

}
