package org.tawasul.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The work lists of the manual (شاشة متابعة البلاغات): new, pending, closed. Labels:
 * {@code desk.tab.<code>} in the bundle.
 */
public enum WorkListTab {

	/** Open, and not yet opened by a handler. */
	NEW("f.phase in ('RECEIVED', 'ACTIVE', 'WAITING') and f.opened_at is null"),

	/** Every other open case. */
	PENDING("f.phase in ('RECEIVED', 'ACTIVE', 'WAITING') and f.opened_at is not null"),

	/** Resolved for good, or withdrawn. */
	CLOSED("f.phase in ('DONE', 'CANCELLED')");

	private final String condition;

	WorkListTab(String condition) {
		this.condition = condition;
	}

	/** Spelled as the partial indexes spell it, so that the database finds them. */
	String condition() {
		return this.condition;
	}

	boolean isOpen() {
		return this != CLOSED;
	}

	/**
	 * The name of the tab in addresses.
	 * @return for example {@code pending}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a tab by its name in addresses.
	 * @param code the code as in an address
	 * @return the tab, or nothing
	 */
	public static Optional<WorkListTab> of(String code) {
		return Arrays.stream(values()).filter((tab) -> tab.code().equals(code)).findFirst();
	}

}
