package org.tawasul.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes who holds posts, who stands in and who is away. Each call is a transaction or
 * part of the caller's and publishes {@link DirectoryChanged}; it throws
 * {@link DirectoryException} for what is not allowed, having changed nothing. Periods
 * include their first moment and exclude their last; <code>null</code> means until
 * further notice.
 */
@Service
@Transactional
public class AppointmentService {

	private final DirectoryCache cache;

	private final AppointmentRepository appointments;

	private final StandInRepository standIns;

	private final AbsenceRepository absences;

	AppointmentService(DirectoryCache cache, AppointmentRepository appointments, StandInRepository standIns,
			AbsenceRepository absences) {
		this.cache = cache;
		this.appointments = appointments;
		this.standIns = standIns;
		this.absences = absences;
	}

	/**
	 * Gives somebody a post. A unit has one head at a time: vacate the post first.
	 * @param unit the unit's code
	 * @param role the role
	 * @param username the person's user name
	 * @param from the first moment
	 * @param until the first moment after it, or <code>null</code>
	 */
	public void appoint(String unit, Role role, String username, Instant from, @Nullable Instant until) {
		AppointmentPeriod wanted = new AppointmentPeriod(new Post(unit, role), username, new TimeRange(from, until));
		lock().validateAppointment(wanted);
		this.appointments.saveAndFlush(new AppointmentEntity(wanted));
		this.cache.changed();
	}

	/**
	 * Ends somebody's time in a post; an appointment that has not begun by then is
	 * deleted.
	 * @param unit the unit's code
	 * @param role the role
	 * @param username the person's user name
	 * @param at the first moment without them
	 */
	public void vacate(String unit, Role role, String username, Instant at) {
		Post post = new Post(unit, role);
		lock().openAppointments(post, username, at);
		end(this.appointments, post, username, at);
		this.cache.changed();
	}

	/**
	 * Names somebody who acts for a post while none of its holders is present, or while
	 * it is vacant.
	 * @param unit the unit's code
	 * @param role the role
	 * @param username the person's user name
	 * @param from the first moment
	 * @param until the first moment after it, or <code>null</code>
	 */
	public void appointStandIn(String unit, Role role, String username, Instant from, @Nullable Instant until) {
		AppointmentPeriod wanted = new AppointmentPeriod(new Post(unit, role), username, new TimeRange(from, until));
		lock().validateStandIn(wanted);
		this.standIns.saveAndFlush(new StandInEntity(wanted));
		this.cache.changed();
	}

	/**
	 * Ends somebody's time as a stand-in.
	 * @param unit the unit's code
	 * @param role the role
	 * @param username the person's user name
	 * @param at the first moment without them
	 */
	public void endStandIn(String unit, Role role, String username, Instant at) {
		Post post = new Post(unit, role);
		lock().openStandIns(post, username, at);
		end(this.standIns, post, username, at);
		this.cache.changed();
	}

	/**
	 * Records that somebody is away.
	 * @param username the person's user name
	 * @param from the first moment of the absence
	 * @param to the first moment after it, or <code>null</code>
	 */
	public void recordAbsence(String username, Instant from, @Nullable Instant to) {
		Absence absence = new Absence(username, new TimeRange(from, to));
		lock().validateAbsence(absence);
		this.absences.saveAndFlush(new AbsenceEntity(absence));
		this.cache.changed();
	}

	/**
	 * Ends a running absence before its announced end. Absences that begin later stay.
	 * @param username the person's user name
	 * @param at the first moment at which they are back
	 */
	public void endAbsence(String username, Instant at) {
		Absence running = lock().absenceAt(username, at);
		for (AbsenceEntity absence : this.absences.findByUsername(username)) {
			if (!absence.period().equals(running.period())) {
				continue;
			}
			if (absence.period().from().isBefore(at)) {
				absence.endAt(at);
			}
			else {
				this.absences.delete(absence);
			}
		}
		this.absences.flush();
		this.cache.changed();
	}

	/**
	 * Keeps all others who change the directory waiting until the transaction ends, so
	 * that what is looked up from now on still holds when something is written.
	 */
	public void keepOthersWaiting() {
		this.cache.lock();
		this.cache.recheck();
	}

	private AppointmentValidator lock() {
		return new AppointmentValidator(this.cache.lock());
	}

	private static <T extends BaseAppointmentEntity> void end(BaseAppointmentRepository<T> repository, Post post,
			String username, Instant at) {
		for (T assignment : repository.findByPostAndUsername(post, username)) {
			if (assignment.period().from().isBefore(at)) {
				if (assignment.period().endsAfter(at)) {
					assignment.endAt(at);
				}
			}
			else {
				repository.delete(assignment);
			}
		}
		repository.flush();
	}

}
