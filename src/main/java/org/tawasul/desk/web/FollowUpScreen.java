package org.tawasul.desk.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseType;

/**
 * The screens that follow cases up. Labels: {@code desk.follow-up.<code>}.
 */
enum FollowUpScreen {

	/** Incidents (متابعة البلاغات). */
	INCIDENTS,

	/** Every type (متابعة الطلبات). */
	REQUESTS;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<FollowUpScreen> of(String code) {
		return Stream.of(values()).filter((screen) -> screen.code().equals(code)).findFirst();
	}

	String path() {
		return "/desk/" + code();
	}

	/** The only type that the screen shows, if it is one. */
	Optional<CaseType> type() {
		return (this == INCIDENTS) ? Optional.of(CaseType.INCIDENT) : Optional.empty();
	}

}
