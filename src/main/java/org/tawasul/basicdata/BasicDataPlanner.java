package org.tawasul.basicdata;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tawasul.casefile.OpenCaseUnitRepository;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.HolidayService;
import org.tawasul.directory.DirectoryImport;
import org.tawasul.directory.DirectoryImport.Entries;
import org.tawasul.directory.DirectoryImportChanges;
import org.tawasul.facility.FacilityRegister;
import org.tawasul.facility.RegisteredFacility;
import org.tawasul.language.DateParser;

import org.springframework.stereotype.Component;

/**
 * Compares rows with what is recorded and writes the difference: the one set of rules for
 * files and for forms.
 */
@Component
class BasicDataPlanner {

	private final TermDictionary terms;

	private final DateParser dates;

	private final DirectoryImport directory;

	private final HolidayService holidays;

	private final FacilityRegister facilities;

	private final OpenCaseUnitRepository openCases;

	private final Clock clock;

	BasicDataPlanner(TermDictionary terms, DateParser dates, DirectoryImport directory, HolidayService holidays,
			FacilityRegister facilities, OpenCaseUnitRepository openCases, Clock clock) {
		this.terms = terms;
		this.dates = dates;
		this.directory = directory;
		this.holidays = holidays;
		this.facilities = facilities;
		this.openCases = openCases;
		this.clock = clock;
	}

	/** A plan without anything yet. Its moment is as precise as the database. */
	ImportPlanBuilder begin(Map<ImportFileKind, List<ImportRow>> rows, Set<ImportFileKind> complete,
			ImportFaults faults) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return new ImportPlanBuilder(this.terms, this.dates, rows, complete, faults, now);
	}

	/** Compares with what is recorded now. */
	Prepared preview(ImportPlanBuilder plan) {
		return prepare(plan, this.directory.read(), this.holidays.all());
	}

	/** Compares, and keeps all other writers waiting until the transaction ends. */
	Prepared lock(ImportPlanBuilder plan) {
		if (plan.isGiven(ImportFileKind.FACILITIES)) {
			this.facilities.lock();
		}
		return prepare(plan, this.directory.lock(), this.holidays.lock());
	}

	private Prepared prepare(ImportPlanBuilder plan, Entries entries, List<Holiday> known) {
		UnitPlanner units = new UnitPlanner(plan, entries.units());
		units.plan(this.openCases);
		PersonPlanner people = new PersonPlanner(plan, entries.people());
		people.readRows();
		PostPlanner posts = new PostPlanner(plan, units, people, entries);
		posts.plan();
		HolidayPlanner holidayPlanner = new HolidayPlanner(plan, known);
		holidayPlanner.plan(this.holidays);
		FacilityPlanner facilities = new FacilityPlanner(plan, units, knownFacilities(plan));
		facilities.plan();
		return new Prepared(plan.build(), units, people, posts, holidayPlanner, facilities);
	}

	/** A form changes one of tens of thousands; a file may change them all. */
	private List<RegisteredFacility> knownFacilities(ImportPlanBuilder plan) {
		if (!plan.isGiven(ImportFileKind.FACILITIES)) {
			return List.of();
		}
		return plan.isEditing() ? this.facilities.find(plan.keys(ImportFileKind.FACILITIES, ImportColumn.FACILITY_CODE))
				: this.facilities.all();
	}

	/** Writes what was planned under the {@link #lock}. */
	void write(Prepared prepared) {
		if (prepared.changesDirectory()) {
			this.directory.apply(prepared.directoryChanges());
		}
		this.holidays.write(prepared.holidays().changed(), prepared.holidays().removed());
		this.facilities.write(prepared.facilities().changed(), prepared.facilities().removed());
	}

	/** A plan and what it writes. */
	record Prepared(ImportPlan plan, UnitPlanner units, PersonPlanner people, PostPlanner posts,
			HolidayPlanner holidays, FacilityPlanner facilities) {

		private boolean changesDirectory() {
			return !this.units.changed().isEmpty() || !this.units.removed().isEmpty()
					|| !this.people.changed().isEmpty() || !this.posts.replaced().isEmpty()
					|| !this.posts.begun().isEmpty();
		}

		private DirectoryImportChanges directoryChanges() {
			return new DirectoryImportChanges(this.units.tree(), this.units.changed(), this.units.removed(),
					this.people.changed(), this.posts.replaced(), this.posts.begun());
		}

	}

}
