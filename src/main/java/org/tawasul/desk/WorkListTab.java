package org.tawasul.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The work lists of the manual (شاشة متابعة البلاغات): new, pending, closed; and new and
 * pending ones together. Labels: {@code desk.tab.<screen>.<code>}.
 */
public enum WorkListTab {

	/** Open, and not yet opened by those who have it now. */
	NEW(WorkListTab.ANY_OPEN + " and f.opened_at is null"),

	/** Every other open case. */
	PENDING(WorkListTab.ANY_OPEN + " and f.opened_at is not null"),

	/** Every open case, new or pending. */
	OPEN(WorkListTab.ANY_OPEN),

	/** Resolved for good, or withdrawn. */
	CLOSED("f.phase in ('DONE', 'CANCELLED')");

	/** Spelled as the partial indexes spell it, so that the database finds them. */
	static final String ANY_OPEN = "f.phase in ('RECEIVED', 'ACTIVE', 'WAITING')";

	private final String condition;

	WorkListTab(String condition) {
		this.condition = condition;
	}

	/** For those who have the cases of an open tab, or watch over them. */
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
