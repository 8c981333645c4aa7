package org.tawasul.desk.web;

import java.util.Locale;
import java.util.Optional;

import org.tawasul.casefile.CaseType;

/**
 * The screens that follow cases up. Labels: {@code desk.follow-up.<code>}.
 */
enum FollowUpScreen {

	/** Incidents (متابعة البلاغات). */
	INCIDENTS,

	/** Every type (متابعة الطلبات). */
	REQUESTS;

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	String path() {
		return "/desk/" + code();
	}

	/** The only type that the screen shows, if it is one. */
	Optional<CaseType> type() {
		return (this == INCIDENTS) ? Optional.of(CaseType.INCIDENT) : Optional.empty();
	}

}
