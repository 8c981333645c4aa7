package org.tawasul.basicdata.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The faults of an import: the first few hundred, and the number of all.
 */
public final class ImportFaults {

	/** More of them are usually one mistake in every row. */
	public static final int MAX_REPORTED = 200;

	private final List<ImportFault> reported = new ArrayList<>();

	private int count;

	/**
	 * Reports a fault.
	 * @param file the file's name
	 * @param line counted from 1; 0 for the whole file
	 * @param column the column, if it concerns one alone
	 * @param code the reason
	 * @param arguments the message's arguments
	 */
	public void add(String file, int line, @Nullable ImportColumn column, String code, String... arguments) {
		this.count++;
		if (this.reported.size() < MAX_REPORTED) {
			this.reported.add(new ImportFault(file, line, column, code, List.of(arguments)));
		}
	}

	/**
	 * Reports a fault of a row.
	 * @param row the row
	 * @param column the column, if it concerns one alone
	 * @param code the reason
	 * @param arguments the message's arguments
	 */
	public void add(ImportRow row, @Nullable ImportColumn column, String code, String... arguments) {
		add(row.file(), row.number(), column, code, arguments);
	}

	/**
	 * The number of all faults.
	 * @return possibly more than are {@link #reported}
	 */
	public int count() {
		return this.count;
	}

	/**
	 * The first faults.
	 * @return ordered by file and line
	 */
	public List<ImportFault> reported() {
		List<String> files = this.reported.stream().map(ImportFault::file).distinct().toList();
		return this.reported.stream()
			.sorted(Comparator.comparingInt((ImportFault fault) -> files.indexOf(fault.file()))
				.thenComparingInt(ImportFault::line))
			.toList();
	}

}
