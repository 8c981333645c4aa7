package org.tawasul.basicdata.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that is wrong with some files: the first few hundred, and how many there are.
 */
public final class ImportFaults {

	/** Whoever has more has one mistake everywhere. */
	public static final int MAX_REPORTED = 200;

	private final List<ImportFault> told = new ArrayList<>();

	private int count;

	/**
	 * Notes a fault.
	 * @param file the file's name
	 * @param line counted from 1; 0 for the whole file
	 * @param column where in the line, if one column is to blame
	 * @param code the reason
	 * @param arguments what its words name
	 */
	public void add(String file, int line, @Nullable ImportColumn column, String code, String... arguments) {
		this.count++;
		if (this.told.size() < MAX_REPORTED) {
			this.told.add(new ImportFault(file, line, column, code, List.of(arguments)));
		}
	}

	/**
	 * Notes a fault of a line.
	 * @param line the line
	 * @param column where in the line, if one column is to blame
	 * @param code the reason
	 * @param arguments what its words name
	 */
	public void add(ImportRow line, @Nullable ImportColumn column, String code, String... arguments) {
		add(line.file(), line.number(), column, code, arguments);
	}

	/**
	 * How many there are.
	 * @return more than {@link #told} when there are too many
	 */
	public int count() {
		return this.count;
	}

	/**
	 * The faults to tell.
	 * @return those of a file together, by line
	 */
	public List<ImportFault> told() {
		List<String> files = this.told.stream().map(ImportFault::file).distinct().toList();
		return this.told.stream()
			.sorted(Comparator.comparingInt((ImportFault fault) -> files.indexOf(fault.file()))
				.thenComparingInt(ImportFault::line))
			.toList();
	}

}
