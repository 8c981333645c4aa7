package org.tawasul.basicdata;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.Faults;
import org.tawasul.basicdata.reading.GivenFile;
import org.tawasul.basicdata.reading.Line;
import org.tawasul.basicdata.reading.Sheet;
import org.tawasul.basicdata.reading.SheetReader;
import org.tawasul.casefile.UnitsWithOpenCases;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.Holidays;
import org.tawasul.directory.MinistryRegister;
import org.tawasul.directory.MinistryRegister.Entries;
import org.tawasul.directory.RegisterEdits;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings basic data in from files. First a look at what would change, then all of it or
 * nothing; what is so already is not written again.
 */
@Component
public class BasicDataImport {

	private final SheetReader reader;

	private final Terms terms;

	private final MinistryRegister register;

	private final Holidays holidays;

	private final UnitsWithOpenCases openCases;

	private final Clock clock;

	BasicDataImport(SheetReader reader, Terms terms, MinistryRegister register, Holidays holidays,
			UnitsWithOpenCases openCases, Clock clock) {
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
	public Plan look(Batch batch) {
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
	public Outcome bringIn(Batch batch, @Nullable String shown) {
		Prepared prepared = prepare(batch, this.register.lock(), this.holidays.lock());
		Plan plan = prepared.plan();
		if (!plan.isGood() || (shown != null && !shown.equals(plan.fingerprint()))) {
			return new Outcome(plan, false);
		}
		if (prepared.touchesMinistry()) {
			this.register.write(prepared.edits(), prepared.now());
		}
		this.holidays.write(prepared.holidays().changed(), prepared.holidays().removed());
		return new Outcome(plan, true);
	}

	private Prepared prepare(Batch batch, Entries entries, List<Holiday> known) {
		// As precise as the database.
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Draft draft = read(batch, now);
		UnitsPart units = new UnitsPart(draft, this.terms, entries.units());
		units.plan(this.openCases);
		PeoplePart people = new PeoplePart(draft, this.terms, entries.people());
		people.plan();
		PostEdits posts = new PostsPart(draft, this.terms, units, people, entries).plan();
		HolidaysPart holidays = new HolidaysPart(draft, this.terms, known);
		holidays.plan(this.holidays);
		return new Prepared(draft.plan(), units, people, posts, holidays, now);
	}

	private Draft read(Batch batch, Instant now) {
		Faults faults = new Faults();
		Map<Sheet, List<Line>> lines = new EnumMap<>(Sheet.class);
		Draft draft = new Draft(lines, batch.complete(), faults, now);
		for (GivenFile file : batch.files()) {
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
	public record Outcome(Plan plan, boolean done) {

	}

	private record Prepared(Plan plan, UnitsPart units, PeoplePart people, PostEdits posts, HolidaysPart holidays,
			Instant now) {

		boolean touchesMinistry() {
			return !this.units.changed().isEmpty() || !this.units.removed().isEmpty()
					|| !this.people.changed().isEmpty() || !this.posts.isEmpty();
		}

		RegisterEdits edits() {
			return new RegisterEdits(this.units.tree(), this.units.changed(), this.units.removed(),
					this.people.changed(), this.posts.ended(), this.posts.replaced(), this.posts.begun());
		}

	}

}
