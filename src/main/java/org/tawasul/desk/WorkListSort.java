package org.tawasul.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a list is sorted.
 *
 * @param order by what
 * @param descending the other way round
 */
public record WorkListSort(WorkListOrder order, boolean descending) {

	private static final String NUMBER = "number";

	/**
	 * Of a case that may not be seen nothing is given away, not even between which two.
	 */
	private static final String SUBJECT = "(select s.subject from app.case_file s where s.number = :number and (:everything"
			+ " or s.unit = any(string_to_array(:units, ',')) or s.handlers = any(string_to_array(:groups, ','))"
			+ " or exists (select from app.involvement i where i.case_number = s.number"
			+ " and i.party = any(string_to_array(:parties, ',')) offset 0)))";

	/**
	 * How a tab is sorted unless somebody chooses: open cases by urgency, of closed ones
	 * the highest number first.
	 * @param tab the tab
	 * @return its usual order
	 */
	public static WorkListSort of(WorkListTab tab) {
		return tab.isOpen() ? new WorkListSort(WorkListOrder.URGENCY, false)
				: new WorkListSort(WorkListOrder.NUMBER, true);
	}

	/**
	 * Reads it from an address.
	 * @param code as {@link #code()} gives it
	 * @param tab the tab that is sorted
	 * @return nothing where the tab cannot be sorted so
	 */
	public static Optional<WorkListSort> parse(String code, WorkListTab tab) {
		boolean descending = code.startsWith("-");
		return WorkListOrder.of(descending ? code.substring(1) : code)
			.filter((order) -> order.fits(tab))
			.map((order) -> new WorkListSort(order, descending));
	}

	/**
	 * As it is written into addresses.
	 * @return for example {@code due}, or {@code -due} the other way round
	 */
	public String code() {
		return (this.descending ? "-" : "") + this.order.code();
	}

	/** What a query selects of a case to sort it: the number and the keys k1, k2. */
	String key() {
		List<String> keys = this.order.expressions();
		return Stream
			.concat(Stream.of("f.number"),
					IntStream.range(0, keys.size()).mapToObj((at) -> keys.get(at) + " as k" + (at + 1)))
			.collect(Collectors.joining(", "));
	}

	/** The condition that a case comes behind the place in the parameters. */
	String behind() {
		List<String> columns = new ArrayList<>(this.order.expressions());
		columns.add("f.number");
		return "(" + String.join(", ", columns) + ")" + (this.descending ? " < " : " > ") + "(" + place() + ")";
	}

	/** Sorts cases themselves. */
	String byCase() {
		return ordered(Stream.concat(this.order.expressions().stream(), Stream.of("f.number")));
	}

	/** Sorts what was selected by {@link #key()}. */
	String byKey(String prefix) {
		return ordered(names().stream().map((name) -> prefix + name));
	}

	/** The names of what {@link #key()} selects, the number last. */
	List<String> names() {
		return Stream
			.concat(IntStream.rangeClosed(1, this.order.expressions().size()).mapToObj((at) -> "k" + at),
					Stream.of(NUMBER))
			.toList();
	}

	/**
	 * A subject may be long, and never changes: it is looked up rather than passed on.
	 */
	private String place() {
		return switch (this.order) {
			case URGENCY -> ":urgency, :at, :number";
			case DUE, CLOSED -> ":at, :number";
			case STATUS, HOLDER -> ":text, :number";
			case SUBJECT -> SUBJECT + ", :number";
			case NUMBER -> ":number";
		};
	}

	private String ordered(Stream<String> columns) {
		String direction = this.descending ? " desc" : "";
		return " order by " + columns.map((column) -> column + direction).collect(Collectors.joining(", "));
	}

}
