package org.tawasul.basicdata;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.OpenCaseUnitRepository;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.HolidayService;
import org.tawasul.directory.DirectoryImport;
import org.tawasul.directory.DirectoryImport.Entries;
import org.tawasul.directory.DirectoryImportChanges;
import org.tawasul.language.DateParser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports basic data from files: first a preview, then all changes or none. What is
 * unchanged is not written again.
 */
@Service
class BasicDataImportService {

	private final ImportFileReader reader;

	private final TermDictionary terms;

	private final DateParser dates;

	private final DirectoryImport directory;

	private final HolidayService holidays;

	private final OpenCaseUnitRepository openCases;

	private final AuditTrail audit;

	private final Clock clock;

	BasicDataImportService(ImportFileReader reader, TermDictionary terms, DateParser dates, DirectoryImport directory,
			HolidayService holidays, OpenCaseUnitRepository openCases, AuditTrail audit, Clock clock) {
		this.audit = audit;
		this.reader = reader;
		this.terms = terms;
		this.dates = dates;
		this.directory = directory;
		this.holidays = holidays;
		this.openCases = openCases;
		this.clock = clock;
	}

	/** Determines what an import would do. Changes nothing. */
	@Transactional(readOnly = true)
	ImportPlan preview(ImportBatch batch) {
		return prepare(batch, this.directory.read(), this.holidays.all()).plan();
	}

	/**
	 * Imports the files in one transaction. Refused if there are faults, or if the plan
	 * is not the one that was shown.
	 * @param batch the files
	 * @param shown the fingerprint of the plan that was shown; <code>null</code> if none
	 * was
	 * @return what was done, or what is to be shown again
	 */
	@Transactional
	Outcome apply(ImportBatch batch, @Nullable String shown) {
		Prepared prepared = prepare(batch, this.directory.lock(), this.holidays.lock());
		ImportPlan plan = prepared.plan();
		if (!plan.isValid() || (shown != null && !shown.equals(plan.fingerprint()))) {
			return new Outcome(plan, false);
		}
		if (prepared.changesDirectory()) {
			this.directory.apply(prepared.directoryChanges());
		}
		this.holidays.write(prepared.holidays().changed(), prepared.holidays().removed());
		record(plan);
		return new Outcome(plan, true);
	}

	/**
	 * How much was imported, and whose posts have changed, and with them their rights.
	 */
	private void record(ImportPlan plan) {
		Map<String, String> counts = new TreeMap<>();
		for (PlannedChange change : plan.changes()) {
			counts.merge(change.key().kind().code() + "." + change.action().name().toLowerCase(Locale.ROOT), "1",
					(before, one) -> Integer.toString(Integer.parseInt(before) + 1));
		}
		this.audit.record(AuditAction.DATA_IMPORTED, null, counts);
		plan.changes()
			.stream()
			.filter((change) -> change.key().kind() == ImportFileKind.POSTS)
			.forEach((change) -> this.audit.record(AuditAction.POSTS_CHANGED, value(change, ImportColumn.USERNAME),
					Map.of("change", change.action().name().toLowerCase(Locale.ROOT), "role",
							value(change, ImportColumn.ROLE), "unit", value(change, ImportColumn.UNIT))));
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

	private Prepared prepare(ImportBatch batch, Entries entries, List<Holiday> known) {
		// As precise as the database.
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		ImportPlanBuilder plan = read(batch, now);
		UnitPlanner units = new UnitPlanner(plan, entries.units());
		units.plan(this.openCases);
		PersonPlanner people = new PersonPlanner(plan, entries.people());
		people.readRows();
		PostPlanner posts = new PostPlanner(plan, units, people, entries);
		posts.plan();
		HolidayPlanner holidayPlanner = new HolidayPlanner(plan, known);
		holidayPlanner.plan(this.holidays);
		return new Prepared(plan.build(), units, people, posts, holidayPlanner);
	}

	private ImportPlanBuilder read(ImportBatch batch, Instant now) {
		ImportFaults faults = new ImportFaults();
		Map<ImportFileKind, List<ImportRow>> rows = new EnumMap<>(ImportFileKind.class);
		ImportPlanBuilder plan = new ImportPlanBuilder(this.terms, this.dates, rows, batch.complete(), faults, now);
		for (ImportFile file : batch.files()) {
			int before = faults.count();
			rows.put(file.kind(), this.reader.read(file, batch.encoding(), faults));
			if (faults.count() > before) {
				plan.markUnread(file.kind());
			}
		}
		if (batch.files().isEmpty()) {
			faults.add("", 0, null, "no_file");
		}
		return plan;
	}

	/** What was done or is to be shown again, and whether it was done. */
	record Outcome(ImportPlan plan, boolean applied) {

	}

	private record Prepared(ImportPlan plan, UnitPlanner units, PersonPlanner people, PostPlanner posts,
			HolidayPlanner holidays) {

		boolean changesDirectory() {
			return !this.units.changed().isEmpty() || !this.units.removed().isEmpty()
					|| !this.people.changed().isEmpty() || !this.posts.replaced().isEmpty()
					|| !this.posts.begun().isEmpty();
		}

		DirectoryImportChanges directoryChanges() {
			return new DirectoryImportChanges(this.units.tree(), this.units.changed(), this.units.removed(),
					this.people.changed(), this.posts.replaced(), this.posts.begun());
		}

	}

}
