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

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings basic data in from files. First a look at what would change, then all of it or
 * nothing; what is so already is not written again.
 */
@Component
public class BasicDataImportService {

	private final ImportFileReader reader;

	private final TermDictionary terms;

	private final DirectoryImport register;

	private final HolidayService holidays;

	private final UnitsWithOpenCases openCases;

	private final Clock clock;

	BasicDataImportService(ImportFileReader reader, TermDictionary terms, DirectoryImport register,
			HolidayService holidays, UnitsWithOpenCases openCases, Clock clock) {
		this.reader = reader;
		this.terms = terms;
		this.register = register;
		this.holidays = holidays;
		this.openCases = openCases;
		this.clock = clock;
	}

	/**
	 * Looks what an import would do. Changes nothing.
	 * @param batch the files
	 * @return what would change, or what is wrong
	 */
	@Transactional(readOnly = true)
	public ImportPlan preview(ImportBatch batch) {
		return prepare(batch, this.register.read(), this.holidays.all()).plan();
	}

	/**
	 * Brings the files in, in one transaction. It is refused when anything is wrong, and
	 * when it would do something else than what was shown.
	 * @param batch the files
	 * @param shown the fingerprint of the plan that was shown; <code>null</code> for
	 * whoever needs no look
	 * @return what was done, or what is to be shown again
	 */
	@Transactional
	public Outcome apply(ImportBatch batch, @Nullable String shown) {
		Prepared prepared = prepare(batch, this.register.lock(), this.holidays.lock());
		ImportPlan plan = prepared.plan();
		if (!plan.isGood() || (shown != null && !shown.equals(plan.fingerprint()))) {
			return new Outcome(plan, false);
		}
		if (prepared.touchesMinistry()) {
			this.register.apply(prepared.edits(), prepared.now());
		}
		this.holidays.write(prepared.holidays().changed(), prepared.holidays().removed());
		return new Outcome(plan, true);
	}

	private Prepared prepare(ImportBatch batch, Entries entries, List<Holiday> known) {
		// As precise as the database.
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		ImportPlanBuilder draft = read(batch, now);
		UnitPlanner units = new UnitPlanner(draft, this.terms, entries.units());
		units.plan(this.openCases);
		PersonPlanner people = new PersonPlanner(draft, this.terms, entries.people());
		people.plan();
		AppointmentChanges posts = new PostPlanner(draft, this.terms, units, people, entries).plan();
		HolidayPlanner holidays = new HolidayPlanner(draft, this.terms, known);
		holidays.plan(this.holidays);
		return new Prepared(draft.plan(), units, people, posts, holidays, now);
	}

	private ImportPlanBuilder read(ImportBatch batch, Instant now) {
		ImportFaults faults = new ImportFaults();
		Map<ImportFileKind, List<ImportRow>> lines = new EnumMap<>(ImportFileKind.class);
		ImportPlanBuilder draft = new ImportPlanBuilder(lines, batch.complete(), faults, now);
		for (ImportFile file : batch.files()) {
			int before = faults.count();
			lines.put(file.sheet(), this.reader.read(file, batch.encoding(), faults));
			if (faults.count() > before) {
				draft.markUnread(file.sheet());
			}
		}
		if (batch.files().isEmpty()) {
			faults.add("", 0, null, "no_file");
		}
		return draft;
	}

	/**
	 * What became of an import.
	 *
	 * @param plan what was done or would be done
	 * @param done whether it was done
	 */
	public record Outcome(ImportPlan plan, boolean done) {

	}

	private record Prepared(ImportPlan plan, UnitPlanner units, PersonPlanner people, AppointmentChanges posts,
			HolidayPlanner holidays, Instant now) {

		boolean touchesMinistry() {
			return !this.units.changed().isEmpty() || !this.units.removed().isEmpty()
					|| !this.people.changed().isEmpty() || !this.posts.isEmpty();
		}

		DirectoryImportChanges edits() {
			return new DirectoryImportChanges(this.units.tree(), this.units.changed(), this.units.removed(),
					this.people.changed(), this.posts.ended(), this.posts.replaced(), this.posts.begun());
		}

	}

}
