package org.tawasul.basicdata;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.ImportFaults;
import org.tawasul.basicdata.reading.ImportFile;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.basicdata.reading.ImportFileReader;
import org.tawasul.basicdata.reading.ImportRow;
import org.tawasul.casefile.UnitsWithOpenCases;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.HolidayService;
import org.tawasul.directory.DirectoryImport;
import org.tawasul.directory.DirectoryImport.Entries;
import org.tawasul.directory.DirectoryImportChanges;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports basic data from files: first a preview, then all changes or none. What is
 * unchanged is not written again.
 */
@Service
public class BasicDataImportService {

	private final ImportFileReader reader;

	private final TermDictionary terms;

	private final DirectoryImport directory;

	private final HolidayService holidays;

	private final UnitsWithOpenCases openCases;

	private final Clock clock;

	BasicDataImportService(ImportFileReader reader, TermDictionary terms, DirectoryImport directory,
			HolidayService holidays, UnitsWithOpenCases openCases, Clock clock) {
		this.reader = reader;
		this.terms = terms;
		this.directory = directory;
		this.holidays = holidays;
		this.openCases = openCases;
		this.clock = clock;
	}

	/**
	 * Determines what an import would do. Changes nothing.
	 * @param batch the files
	 * @return the changes or the faults
	 */
	@Transactional(readOnly = true)
	public ImportPlan preview(ImportBatch batch) {
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
	public Outcome apply(ImportBatch batch, @Nullable String shown) {
		Prepared prepared = prepare(batch, this.directory.lock(), this.holidays.lock());
		ImportPlan plan = prepared.plan();
		if (!plan.isGood() || (shown != null && !shown.equals(plan.fingerprint()))) {
			return new Outcome(plan, false);
		}
		if (prepared.changesDirectory()) {
			this.directory.apply(prepared.directoryChanges(), prepared.now());
		}
		this.holidays.write(prepared.holidays().changed(), prepared.holidays().removed());
		return new Outcome(plan, true);
	}

	private Prepared prepare(ImportBatch batch, Entries entries, List<Holiday> known) {
		// As precise as the database.
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		ImportPlanBuilder plan = read(batch, now);
		UnitPlanner units = new UnitPlanner(plan, this.terms, entries.units());
		units.plan(this.openCases);
		PersonPlanner people = new PersonPlanner(plan, this.terms, entries.people());
		people.plan();
		AppointmentChanges posts = new PostPlanner(plan, this.terms, units, people, entries).plan();
		HolidayPlanner holidayPlanner = new HolidayPlanner(plan, this.terms, known);
		holidayPlanner.plan(this.holidays);
		return new Prepared(plan.build(), units, people, posts, holidayPlanner, now);
	}

	private ImportPlanBuilder read(ImportBatch batch, Instant now) {
		ImportFaults faults = new ImportFaults();
		Map<ImportFileKind, List<ImportRow>> rows = new EnumMap<>(ImportFileKind.class);
		ImportPlanBuilder plan = new ImportPlanBuilder(rows, batch.complete(), faults, now);
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

	/**
	 * The result of an import.
	 *
	 * @param plan what was done or would be done
	 * @param done whether it was done
	 */
	public record Outcome(ImportPlan plan, boolean done) {

	}

	private record Prepared(ImportPlan plan, UnitPlanner units, PersonPlanner people, AppointmentChanges posts,
			HolidayPlanner holidays, Instant now) {

		boolean changesDirectory() {
			return !this.units.changed().isEmpty() || !this.units.removed().isEmpty()
					|| !this.people.changed().isEmpty() || !this.posts.isEmpty();
		}

		DirectoryImportChanges directoryChanges() {
			return new DirectoryImportChanges(this.units.tree(), this.units.changed(), this.units.removed(),
					this.people.changed(), this.posts.ended(), this.posts.replaced(), this.posts.begun());
		}

	}

}
