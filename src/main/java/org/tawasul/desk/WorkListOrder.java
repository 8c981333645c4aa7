package org.tawasul.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By what a list is sorted: its columns. Cases that are alike follow each other by their
 * number. Orders that have an index, spelled as here, sort any number of cases; by the
 * others the open cases of a few units are sorted.
 */
public enum WorkListOrder {

	/** The most important first, of these the one with the least time left. */
	URGENCY(true, false, "(case f.importance when 'VERY_IMPORTANT' then 0 when 'IMPORTANT' then 1 else 2 end)",
			"coalesce(f.due_at, timestamptz 'infinity')"),

	/** By the number of the case, and so by when it came in. */
	NUMBER(true, true),

	/** By the reporter's words. */
	SUBJECT(true, false, "f.subject"),

	/**
	 * Cases of one status together, by its code: its label depends on the case's model.
	 */
	STATUS(true, false, "coalesce(f.status, '')"),

	/** Cases that one unit has together. */
	HOLDER(true, false, "coalesce(f.level_unit, '')"),

	/** The least time left first; where no deadline runs, last. */
	DUE(true, false, "coalesce(f.due_at, timestamptz 'infinity')"),

	/** By when it was closed. */
	CLOSED(false, true, "f.closed_at");

	private final boolean open;

	private final boolean closed;

	private final List<String> expressions;

	WorkListOrder(boolean open, boolean closed, String... expressions) {
		this.open = open;
		this.closed = closed;
		this.expressions = List.of(expressions);
	}

	/** Before the number, which comes last. */
	List<String> expressions() {
		return this.expressions;
	}

	/**
	 * Whether a tab can be sorted so.
	 * @param tab the tab
	 * @return false for what its cases do not have
	 */
	public boolean fits(WorkListTab tab) {
		return tab.isOpen() ? this.open : this.closed;
	}

	/** Whether an index begins with it. */
	boolean isIndexed() {
		return this != SUBJECT && this != STATUS && this != HOLDER;
	}

	/**
	 * The name in addresses.
	 * @return for example {@code due}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds one by its name in addresses.
	 * @param code the code as in an address
	 * @return the order, or nothing
	 */
	public static Optional<WorkListOrder> of(String code) {
		return Arrays.stream(values()).filter((order) -> order.code().equals(code)).findFirst();
	}

}
