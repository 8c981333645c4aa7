package org.tawasul.directory;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole ministry at once, for those who bring it in or change much of it: an import.
 * What is given here has been checked; the tables refuse what they can never hold.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DirectoryImport {

	private final DirectoryCache current;

	private final DirectoryBulkWriter tables;

	DirectoryImport(DirectoryCache current, DirectoryBulkWriter tables) {
		this.current = current;
		this.tables = tables;
	}

	/**
	 * The ministry as it stands. Nobody else changes it until this transaction ends.
	 * @return units, people and posts
	 */
	public Entries lock() {
		return entries(this.current.lock());
	}

	/**
	 * The ministry as it stands, without a lock.
	 * @return units, people and posts
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Entries read() {
		return entries(this.current.get());
	}

	/**
	 * Writes what differs, after {@link #lock}, and announces it by
	 * {@link DirectoryChanged}. Removing a unit takes its posts with it.
	 * @param edits the differences
	 * @param at the moment at which posts that end do end; one that has not begun by then
	 * is taken back
	 */
	public void apply(DirectoryImportChanges edits, Instant at) {
		this.tables.saveUnits(edits.tree(), edits.units(), edits.unitsRemoved());
		this.tables.savePeople(edits.people());
		edits.ended().forEach((table, tenures) -> this.tables.end(table, tenures, at));
		edits.replaced().forEach(this.tables::delete);
		edits.begun().forEach(this.tables::insert);
		this.current.changed();
	}

	private static Entries entries(DirectorySnapshot snapshot) {
		return new Entries(snapshot.tree().units(), snapshot.people(), snapshot.posts().appointments(),
				snapshot.posts().standIns());
	}

	/**
	 * What a ministry consists of.
	 *
	 * @param units each before those below it
	 * @param people everybody, also those without a post
	 * @param appointments who holds which post, past ones included
	 * @param standIns who stands in for which post, past ones included
	 */
	public record Entries(List<OrgUnit> units, List<Person> people, List<AppointmentPeriod> appointments,
			List<AppointmentPeriod> standIns) {

	}

}
