package org.tawasul.basicdata.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditEntryFormatter;
import org.tawasul.audit.AuditEntryView;
import org.tawasul.audit.AuditTrail;

import org.springframework.stereotype.Component;

/** Who changed what and when, below each editor. */
@Component
class EditHistory {

	private static final int MOST = 20;

	private final AuditTrail trail;

	private final AuditEntryFormatter formatter;

	EditHistory(AuditTrail trail, AuditEntryFormatter formatter) {
		this.trail = trail;
		this.formatter = formatter;
	}

	List<AuditEntryView> of(Locale locale, AuditAction... actions) {
		return this.trail.history(List.of(actions), MOST)
			.stream()
			.map((entry) -> this.formatter.view(entry, locale))
			.toList();
	}

	/** About one subject, and the posts of a unit where one is given. */
	List<AuditEntryView> about(String subject, @Nullable String unit, Locale locale, AuditAction... actions) {
		return this.trail.history(List.of(actions), subject, unit, MOST)
			.stream()
			.map((entry) -> this.formatter.view(entry, locale))
			.toList();
	}

}
