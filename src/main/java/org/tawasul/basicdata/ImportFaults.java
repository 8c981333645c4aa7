package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The faults of an import: the first few hundred, and the number of all.
 */
final class ImportFaults {

	/** More of them are usually one mistake in every row. */
	static final int MAX_REPORTED = 200;

	private final List<ImportFault> reported = new ArrayList<>();

	private int count;

	/** Reports a fault; the line counts from 1, and is 0 for the whole file. */
	void add(String file, int line, @Nullable ImportColumn column, String code, String... arguments) {
		this.count++;
		if (this.reported.size() < MAX_REPORTED) {
			this.reported.add(new ImportFault(file, line, column, code, List.of(arguments)));
		}
	}

	/** Reports a fault of a row. */
	void add(ImportRow row, @Nullable ImportColumn column, String code, String... arguments) {
		add(row.file(), row.number(), column, code, arguments);
	}

	/** The number of all faults, possibly more than are {@link #reported}. */
	int count() {
		return this.count;
	}

	/** The first faults, ordered by file and line. */
	List<ImportFault> reported() {
		List<String> files = this.reported.stream().map(ImportFault::file).distinct().toList();
		return this.reported.stream()
			.sorted(Comparator.comparingInt((ImportFault fault) -> files.indexOf(fault.file()))
				.thenComparingInt(ImportFault::line))
			.toList();
	}

}
