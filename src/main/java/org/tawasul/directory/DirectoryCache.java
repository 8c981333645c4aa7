package org.tawasul.directory;

import java.util.List;

import org.tawasul.database.ChangeCounter;
import org.tawasul.database.VersionedCache;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Keeps the directory in memory and announces its changes.
 */
@Component
class DirectoryCache {

	private final UnitRepository units;

	private final PersonRepository people;

	private final AppointmentRepository appointments;

	private final StandInRepository standIns;

	private final AbsenceRepository absences;

	private final JdbcClient jdbc;

	private final VersionedCache<DirectorySnapshot> snapshots;

	private final ApplicationEventPublisher events;

	DirectoryCache(UnitRepository units, PersonRepository people, AppointmentRepository appointments,
			StandInRepository standIns, AbsenceRepository absences, JdbcClient jdbc,
			PlatformTransactionManager transactions, ApplicationEventPublisher events, DirectoryProperties properties) {
		this.units = units;
		this.people = people;
		this.appointments = appointments;
		this.standIns = standIns;
		this.absences = absences;
		this.jdbc = jdbc;
		this.snapshots = new VersionedCache<>(new ChangeCounter(jdbc, transactions, "app.directory_version"),
				(version) -> load(), properties.recheck());
		this.events = events;
	}

	/**
	 * Reads the whole directory, as records rather than entities, so that a caller's
	 * transaction is not left managing thousands of rows.
	 */
	DirectorySnapshot load() {
		AppointmentIndex appointments = new AppointmentIndex(this.appointments.findPeriods(),
				this.standIns.findPeriods(), this.absences.findAllByOrderById());
		return new DirectorySnapshot(new UnitTree(this.units.findAllByOrderByArabicNameAscCodeAsc()), appointments,
				this.people.findAllByOrderByArabicNameAscUsernameAsc(), formerUnits());
	}

	private List<OrgUnit> formerUnits() {
		return this.jdbc
			.sql("select code, parent, arabic_name, english_name, kind, region from app.former_unit"
					+ " order by arabic_name, code")
			.query(OrgUnit.class)
			.list();
	}

	DirectorySnapshot get() {
		return this.snapshots.get();
	}

	void recheck() {
		this.snapshots.recheck();
	}

	/** The directory, with all other writers kept waiting. */
	DirectorySnapshot lock() {
		return this.snapshots.lock();
	}

	/** To be called after {@link #lock} and the change. */
	void changed() {
		this.snapshots.changed();
		this.events.publishEvent(new DirectoryChanged());
	}

}
