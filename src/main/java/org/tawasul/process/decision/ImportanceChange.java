package org.tawasul.process.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseVariables;

/**
 * A changed table of the importance, after which other tables are asked another thing.
 */
final class ImportanceChange {

	/** Key of the table. */
	static final String TABLE = "CaseImportance";

	private final TableVersion live;

	private final TableVersion changed;

	private ImportanceChange(DmnEngine engine, ChangedTable table) {
		this.live = new TableVersion(engine, table.key(), table.before());
		this.changed = new TableVersion(engine, table.key(), table.after());
	}

	/** Nothing where the importance of no case changes. */
	static Optional<ImportanceChange> among(Collection<ChangedTable> tables, DmnEngine engine) {
		return tables.stream()
			.filter((table) -> table.key().equals(TABLE) && table.changed())
			.findFirst()
			.map((table) -> new ImportanceChange(engine, table));
	}

	/**
	 * How a case is rated by either version.
	 * @param facts of the case
	 * @return nothing where both rate it alike, or one cannot
	 */
	Optional<Rating> of(Map<String, @Nullable Object> facts) {
		String before = this.live.answers(facts).get(CaseVariables.IMPORTANCE);
		String after = this.changed.answers(facts).get(CaseVariables.IMPORTANCE);
		boolean known = EnumUtils.isValidEnum(Importance.class, before)
				&& EnumUtils.isValidEnum(Importance.class, after);
		return (known && before != null && after != null && !before.equals(after))
				? Optional.of(new Rating(before, after)) : Optional.empty();
	}

	/**
	 * The importance of a case that is rated differently.
	 *
	 * @param before by the live table
	 * @param after by the changed one
	 */
	record Rating(String before, String after) {

		static Map<String, @Nullable Object> with(Map<String, @Nullable Object> facts, String importance) {
			Map<String, @Nullable Object> all = new HashMap<>(facts);
			all.put(CaseVariables.IMPORTANCE, importance);
			return all;
		}

	}

}
