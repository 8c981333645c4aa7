package org.tawasul.basicdata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.basicdata.PlannedChange.Action;

import org.springframework.stereotype.Component;

/**
 * Records what was done to basic data. Of people only the columns are named that changed:
 * the audit trail holds nothing about persons.
 */
@Component
class BasicDataAudit {

	private final AuditTrail trail;

	BasicDataAudit(AuditTrail trail) {
		this.trail = trail;
	}

	/**
	 * How much was imported, whose posts have changed, and with them their rights, and
	 * what became of units and holidays that had been recorded before.
	 */
	void recordImport(ImportPlan plan) {
		Map<String, String> counts = new TreeMap<>();
		for (PlannedChange change : plan.changes()) {
			counts.merge(change.key().kind().code() + "." + code(change.action()), "1",
					(before, one) -> Integer.toString(Integer.parseInt(before) + 1));
		}
		this.trail.record(AuditAction.DATA_IMPORTED, null, counts);
		plan.changes().stream().filter(BasicDataAudit::isRecordedEach).forEach(this::record);
	}

	private static boolean isRecordedEach(PlannedChange change) {
		return switch (change.key().kind()) {
			case POSTS -> true;
			case UNITS, HOLIDAYS -> change.action() != Action.ADDED;
			case PEOPLE, FACILITIES -> false;
		};
	}

	/** Each change of a form. */
	void recordEdit(ImportPlan plan) {
		plan.changes().forEach(this::record);
	}

	private void record(PlannedChange change) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("change", code(change.action()));
		switch (change.key().kind()) {
			case POSTS -> {
				details.put("role", value(change, ImportColumn.ROLE));
				details.put("unit", value(change, ImportColumn.UNIT));
				addDifferences(change, details);
				this.trail.record(AuditAction.POSTS_CHANGED, value(change, ImportColumn.USERNAME), details);
			}
			case UNITS -> {
				details.put("name", change.key().name());
				addDifferences(change, details);
				this.trail.record(AuditAction.UNIT_CHANGED, value(change, ImportColumn.CODE), details);
			}
			case HOLIDAYS -> {
				details.put("name", change.key().name());
				addDifferences(change, details);
				this.trail.record(AuditAction.HOLIDAY_CHANGED, value(change, ImportColumn.FROM), details);
			}
			case FACILITIES -> {
				details.put("name", change.key().name());
				addDifferences(change, details);
				this.trail.record(AuditAction.FACILITY_CHANGED, value(change, ImportColumn.FACILITY_CODE), details);
			}
			case PEOPLE -> {
				change.differences()
					.forEach((difference) -> details.put("column." + difference.column().code(), "changed"));
				this.trail.record(AuditAction.PERSON_CHANGED, value(change, ImportColumn.USERNAME), details);
			}
		}
	}

	private static void addDifferences(PlannedChange change, Map<String, String> details) {
		change.differences().forEach((difference) -> {
			put(details, "before." + difference.column().code(), difference.before());
			put(details, "after." + difference.column().code(), difference.after());
		});
	}

	private static void put(Map<String, String> details, String name, @Nullable String value) {
		if (value != null) {
			details.put(name, value);
		}
	}

	private static String code(Action action) {
		return action.name().toLowerCase(Locale.ROOT);
	}

	private static String value(PlannedChange change, ImportColumn column) {
		return change.key()
			.cells()
			.stream()
			.filter((cell) -> cell.column() == column)
			.map(RecordKey.Cell::value)
			.findFirst()
			.orElse("");
	}

}
