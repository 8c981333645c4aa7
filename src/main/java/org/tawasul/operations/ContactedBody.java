package org.tawasul.operations;

import java.util.Locale;

/**
 * Whom operators call about an incident; each has the key of its place in this list, from
 * 1. Labels: {@code operations.body.<constant>} in the bundles, sentences for handlers:
 * {@code timeline.contacted.<code>}.
 */
public enum ContactedBody {

	UNIFIED_EMERGENCY("911"), CIVIL_DEFENCE("998"), AMBULANCE("997"), POLICE("999"), HEALTH("937"), DIRECTORATE(""),
	FACILITY(""), REPORTER("");

	private final String phone;

	ContactedBody(String phone) {
		this.phone = phone;
	}

	/**
	 * The number of the Kingdom's emergency services.
	 * @return empty where it depends on the incident
	 */
	public String phone() {
		return this.phone;
	}

	/**
	 * The key that notes it.
	 * @return 1 to 8
	 */
	public int key() {
		return ordinal() + 1;
	}

	/**
	 * The code of its sentence in the timeline.
	 * @return for example {@code civil_defence}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
