package org.tawasul.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseEvent.MainCasePromised;
import org.tawasul.directory.EscalationLevelKind;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A linked case is answered when its main case is, so its reporter is told each new date
 * of that one, and it becomes the linked case's own. Whatever the main case promises when
 * it is told counts: of several dates that follow each other at once the last is told,
 * and nothing where that is the one that the reporter has.
 */
@Service
@Transactional
class LinkedPromiseService {

	private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

	private final CaseRepository cases;

	private final LinkedPromiseRepository promises;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LinkedPromiseService(CaseRepository cases, LinkedPromiseRepository promises, ApplicationEventPublisher events,
			Clock clock) {
		this.cases = cases;
		this.promises = promises;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A case has got another main case: its reporter is told of a later date, and that
	 * there is none any more, but not of an earlier one, which nobody has promised anew.
	 * Called where both are locked and the link is made.
	 */
	void follow(CaseFile linked, CaseFile main) {
		Instant known = linked.getPromisedAt();
		Instant promised = main.getPromisedAt();
		if ((promised != null) ? known == null || promised.isAfter(known) : known != null && isUndated(main)) {
			this.promises.noteLinked(linked.getNumber());
		}
	}

	/** The linked cases to which a date is to be delivered now. */
	@Transactional(readOnly = true)
	List<CaseNumber> due(int limit) {
		return this.promises.findDue(limit);
	}

	/** Delivers the main case's date to a linked case, once. */
	void deliver(CaseNumber number) {
		CaseFile linked = this.cases.lock(number);
		this.promises.take(number).flatMap(this.cases::find).ifPresent((main) -> {
			Instant promised = main.getPromisedAt();
			boolean known = Objects.equals(promised, linked.getPromisedAt());
			if (!known && (promised != null || isUndated(main))) {
				promise(linked, promised);
			}
		});
	}

	/**
	 * A case goes on by itself: called before its link ends. A date that it had missed
	 * before it was linked is missed still, and where the Minister has the main case its
	 * own date holds again; otherwise it keeps what its reporter was told.
	 */
	void release(CaseFile linked) {
		if (linked.getPromisedAt() == null) {
			this.promises.findOwn(linked.getNumber()).ifPresent(linked::promise);
			return;
		}
		resolve(linked);
	}

	/** A case is resolved with its main case: called before its link ends. */
	void resolve(CaseFile linked) {
		this.promises.findMissed(linked.getNumber()).ifPresent(linked::promise);
	}

	void postpone(CaseNumber number) {
		this.promises.postpone(number, this.clock.instant().plus(AFTER_FAILURE));
	}

	private void promise(CaseFile linked, @Nullable Instant promised) {
		linked.promise(promised);
		this.events.publishEvent(new MainCasePromised(linked.getNumber(), promised));
	}

	/** With the Minister no date is promised; elsewhere there is none yet. */
	private static boolean isUndated(CaseFile main) {
		return EscalationLevelKind.MINISTER.name().equals(main.getAssignment().getLevelKind());
	}

}
