package org.tawasul.directory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes who holds posts, who stands in and who is away. Each call is one transaction or
 * part of the caller's; it publishes {@link DirectoryChanged} and throws
 * {@link DirectoryException} for what cannot be, having changed nothing. Periods begin
 * with their first moment and end before their last; <code>null</code> is until further
 * notice.
 */
@Component
@Transactional
public class AppointmentService {

	private final DirectoryCache current;

	private final DirectoryChanges changes;

	AppointmentService(DirectoryCache current, DirectoryChanges changes) {
		this.current = current;
		this.changes = changes;
	}

	/**
	 * Gives somebody a post. A unit has one head at a time: vacate the post first.
	 * @param unit the unit's code
	 * @param duty the duty
	 * @param username who
	 * @param from the first moment
	 * @param until the first moment after it, or <code>null</code>
	 */
	public void appoint(String unit, Role duty, String username, Instant from, @Nullable Instant until) {
		AppointmentPeriod tenure = new AppointmentPeriod(new Post(unit, duty), username, new TimeRange(from, until));
		AppointmentValidator.of(this.current.lock()).mayHold(tenure);
		this.changes.insert(DirectoryChanges.APPOINTMENT, tenure);
		this.current.changed();
	}

	/**
	 * Ends somebody's time in a post; an appointment that has not begun by then is taken
	 * back.
	 * @param unit the unit's code
	 * @param duty the duty
	 * @param username who
	 * @param at the first moment without them
	 */
	public void vacate(String unit, Role duty, String username, Instant at) {
		List<AppointmentPeriod> held = AppointmentValidator.of(this.current.lock())
			.heldAfter(new Post(unit, duty), username, at);
		held.forEach((tenure) -> this.changes.end(DirectoryChanges.APPOINTMENT, tenure, at));
		this.current.changed();
	}

	/**
	 * Names somebody who acts for a post while none of its holders is present, or while
	 * it is vacant.
	 * @param unit the unit's code
	 * @param duty the duty
	 * @param username who
	 * @param from the first moment
	 * @param until the first moment after it, or <code>null</code>
	 */
	public void appointStandIn(String unit, Role duty, String username, Instant from, @Nullable Instant until) {
		AppointmentPeriod tenure = new AppointmentPeriod(new Post(unit, duty), username, new TimeRange(from, until));
		AppointmentValidator.of(this.current.lock()).mayStandIn(tenure);
		this.changes.insert(DirectoryChanges.STAND_IN, tenure);
		this.current.changed();
	}

	/**
	 * Ends somebody's standing in.
	 * @param unit the unit's code
	 * @param duty the duty
	 * @param username who
	 * @param at the first moment without them
	 */
	public void endStandIn(String unit, Role duty, String username, Instant at) {
		List<AppointmentPeriod> named = AppointmentValidator.of(this.current.lock())
			.namedAfter(new Post(unit, duty), username, at);
		named.forEach((tenure) -> this.changes.end(DirectoryChanges.STAND_IN, tenure, at));
		this.current.changed();
	}

	/**
	 * Says that somebody is away.
	 * @param username who
	 * @param from the first moment of their absence
	 * @param to the first moment after it, or <code>null</code>
	 */
	public void recordAbsence(String username, Instant from, @Nullable Instant to) {
		Absence absence = new Absence(username, new TimeRange(from, to));
		AppointmentValidator.of(this.current.lock()).mayBeAway(absence);
		this.changes.insert(absence);
		this.current.changed();
	}

	/**
	 * Says that somebody is back before the announced end, or where none was announced.
	 * Absences that begin later stay.
	 * @param username who
	 * @param at the first moment that they are there again
	 */
	public void endAbsence(String username, Instant at) {
		Absence absence = AppointmentValidator.of(this.current.lock()).awayAt(username, at);
		this.changes.end(absence, at);
		this.current.changed();
	}

}
