package org.tawasul.directory;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes the whole directory at once. The caller validates what it writes; the
 * tables refuse what they can never hold.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DirectoryImport {

	private final DirectoryCache cache;

	private final DirectoryBulkWriter writer;

	DirectoryImport(DirectoryCache cache, DirectoryBulkWriter writer) {
		this.cache = cache;
		this.writer = writer;
	}

	/**
	 * The directory as it stands. Nobody else changes it until this transaction ends.
	 * @return units, people and posts
	 */
	public Entries lock() {
		return entries(this.cache.lock());
	}

	/**
	 * The directory as it stands, without a lock.
	 * @return units, people and posts
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Entries read() {
		return entries(this.cache.get());
	}

	/**
	 * Writes changes after {@link #lock} and announces them by {@link DirectoryChanged}.
	 * Removing a unit removes its posts.
	 * @param changes the changes
	 */
	public void apply(DirectoryImportChanges changes) {
		this.writer.saveUnits(changes.tree(), changes.units(), changes.unitsRemoved());
		this.writer.savePeople(changes.people());
		changes.replaced().forEach(this.writer::delete);
		changes.begun().forEach(this.writer::insert);
		this.cache.changed();
	}

	private static Entries entries(DirectorySnapshot snapshot) {
		return new Entries(snapshot.tree().units(), snapshot.people(), snapshot.appointments().appointments(),
				snapshot.appointments().standIns());
	}

	/**
	 * All that the directory holds but absences.
	 *
	 * @param units parents before children
	 * @param people everybody, also those without a post
	 * @param appointments who holds which post, past appointments included
	 * @param standIns who stands in for which post, past ones included
	 */
	public record Entries(List<OrgUnit> units, List<Person> people, List<AppointmentPeriod> appointments,
			List<AppointmentPeriod> standIns) {

	}

}
