package org.tawasul.casefile;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tawasul.casefile.CaseEvent.CaseLinked;
import org.tawasul.casefile.CaseEvent.LinkUndone;
import org.tawasul.casefile.CaseEvent.MainCaseResolved;
import org.tawasul.casefile.CaseLink.LinkEnd;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links cases to a main case. A linked case waits until the main case is resolved, gets
 * that resolution as its own, and goes back to its handlers when the link is undone.
 * Callers have made sure that whoever asks may see both cases.
 */
@Service
@Transactional
public class CaseLinkService {

	private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

	private final CaseRepository cases;

	private final CaseLinkRepository links;

	private final MissedLinkOutcomeRepository missed;

	private final LinkedPromiseService promises;

	private final TimelineRecorder timeline;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseLinkService(CaseRepository cases, CaseLinkRepository links, MissedLinkOutcomeRepository missed,
			LinkedPromiseService promises, TimelineRecorder timeline, ApplicationEventPublisher events, Clock clock) {
		this.promises = promises;
		this.missed = missed;
		this.cases = cases;
		this.links = links;
		this.timeline = timeline;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Links a case. Cases that are linked to it move along to the main case.
	 * @param number the case
	 * @param main the case whose resolution it is to get
	 * @param by user name
	 * @param again whether they may link a case whose link was undone before: it gets
	 * whole deadlines each time
	 * @return how many cases moved along
	 * @throws CaseActionNotAllowedException one of the two does not allow it, or a case
	 * that would move along
	 */
	public int link(CaseNumber number, CaseNumber main, String by, boolean again) {
		if (number.equals(main)) {
			throw new CaseActionNotAllowedException("link.self");
		}
		CaseFile linked = lockBoth(number, main);
		requireFree(number, "link.already");
		CaseLinkRules.requireLinkable(linked);
		requireFree(main, "link.main-linked");
		CaseFile holder = this.cases.lock(main);
		CaseLinkRules.requireMain(holder, linked);
		if (!again && this.links.wasUndone(number)) {
			throw new CaseActionNotAllowedException("link.again");
		}
		if (this.links.anyAbove(holder.getImportance(), number)) {
			throw new CaseActionNotAllowedException("link.moved-less-important");
		}
		List<CaseNumber> moved = this.links.move(number, main);
		this.links.insert(linked, main, by);
		this.promises.follow(linked, holder);
		this.cases.findAll(moved).forEach((one) -> this.promises.follow(one, holder));
		this.timeline.record(linked, TimelineEvent.LINKED, by, Map.of());
		this.events.publishEvent(new CaseLinked(number));
		return moved.size();
	}

	/**
	 * Undoes a link: the case goes back to its handlers, with fresh deadlines.
	 * @param number the linked case
	 * @param reason for its handlers, 1 to 4,000 characters
	 * @param by user name
	 * @throws CaseActionNotAllowedException when the case is not linked any more
	 */
	public void undo(CaseNumber number, String reason, String by) {
		CaseFile linked = this.cases.lock(number);
		this.promises.release(linked);
		if (!this.links.end(number, LinkEnd.UNDONE)) {
			throw new CaseActionNotAllowedException("link.none");
		}
		this.timeline.record(linked, TimelineEvent.UNLINKED, by, Map.of());
		this.timeline.comment(linked, CommentKind.NOTE, by, true, reason);
		this.events.publishEvent(new LinkUndone(number));
	}

	/**
	 * Delivers to a linked case what became of its main case, once: whoever comes later
	 * finds the link ended.
	 * @param number the linked case
	 */
	public void deliver(CaseNumber number) {
		CaseFile linked = this.cases.lock(number);
		this.links.findOutcome(number).ifPresent((outcome) -> {
			if (outcome.resolved()) {
				this.events.publishEvent(new MainCaseResolved(number));
				return;
			}
			this.promises.release(linked);
			this.links.end(number, LinkEnd.RELEASED);
			this.timeline.record(linked, TimelineEvent.UNLINKED, null, Map.of());
			this.timeline.recordInternally(linked, TimelineEvent.UNLINKED, null, Map.of("kind", "released"));
			this.events.publishEvent(new LinkUndone(number));
		});
	}

	/**
	 * What became of the main case could not be delivered: it is tried again after ten
	 * minutes.
	 * @param number the linked case
	 */
	public void postpone(CaseNumber number) {
		this.links.postpone(number, this.clock.instant().plus(AFTER_FAILURE));
	}

	/**
	 * Notes what became of main cases that ended, or got their resolution, without a word
	 * to their links: by a node of an older release, or by an administrator.
	 * @param after the place at which the last call stopped, 0 to begin
	 * @param limit how many links are looked at
	 * @return the place to go on at, 0 when that was the last
	 */
	long noteMissed(long after, int limit) {
		return this.missed.note(after, limit);
	}

	/**
	 * The linked cases to which something is to be delivered now.
	 * @param limit how many at most
	 * @return their numbers, those that have waited longest first
	 */
	@Transactional(readOnly = true)
	public List<CaseNumber> due(int limit) {
		return this.links.findDue(limit);
	}

	/**
	 * The link of a case that holds, or that ended last.
	 * @param number the case
	 * @return nothing for a case that was never linked
	 */
	@Transactional(readOnly = true)
	public Optional<CaseLink> find(CaseNumber number) {
		return this.links.findLast(number);
	}

	/**
	 * The cases that wait for a main case or were resolved with it.
	 * @param main the main case
	 * @param limit how many at most
	 * @return the oldest first
	 */
	@Transactional(readOnly = true)
	public List<CaseLink> linkedTo(CaseNumber main, int limit) {
		return this.links.findByMain(main, limit);
	}

	/**
	 * How many cases wait for each of some main cases.
	 * @param mains the main cases
	 * @return by main case, without those for which none waits
	 */
	@Transactional(readOnly = true)
	public Map<CaseNumber, Integer> count(Collection<CaseNumber> mains) {
		return mains.isEmpty() ? Map.of() : this.links.count(mains);
	}

	private void requireFree(CaseNumber number, String refusal) {
		if (this.links.find(number).isPresent()) {
			throw new CaseActionNotAllowedException(refusal);
		}
	}

	/**
	 * Always in the order of their numbers, so that two who link do not block each other.
	 */
	private CaseFile lockBoth(CaseNumber number, CaseNumber main) {
		if (main.value() < number.value()) {
			this.cases.lock(main);
			return this.cases.lock(number);
		}
		CaseFile linked = this.cases.lock(number);
		this.cases.lock(main);
		return linked;
	}

}
