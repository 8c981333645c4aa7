package org.tawasul.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with cases: reporters and staff. Each method is one transaction; who
 * changes a case waits for whoever changes it at the moment. Texts must be normalised and
 * validated already.
 */
@Service("caseFileService") // Camunda's CMMN service has the bean name caseService
@Transactional
public class CaseService {

	private final CaseRepository cases;

	private final TimelineRecorder timeline;

	private final ObjectionRepository objections;

	private final Clock clock;

	CaseService(CaseRepository cases, TimelineRecorder timeline, ObjectionRepository objections, Clock clock) {
		this.cases = cases;
		this.timeline = timeline;
		this.objections = objections;
		this.clock = clock;
	}

	/**
	 * Receives a report: afterwards there is a case with a number, and its process runs.
	 * @param report checked and clean
	 * @return the new case
	 */
	public CaseFile open(CaseReport report) {
		return open(report, null);
	}

	/**
	 * Receives what is known to concern a certain unit, because somebody who may has
	 * chosen it: tables are asked for the responsible unit all the same, and are told of
	 * that one.
	 * @param report checked and clean
	 * @param unit the code of the unit
	 * @return the new case
	 */
	public CaseFile openAt(CaseReport report, String unit) {
		return open(report, unit);
	}

	private CaseFile open(CaseReport report, @Nullable String unit) {
		CaseFile caseFile = new CaseFile(report, this.clock.instant());
		if (unit != null) {
			caseFile.getAssignment().assignToUnit(unit);
		}
		this.cases.save(caseFile);
		caseFile.open();
		this.timeline.record(caseFile, TimelineEvent.RECEIVED, null, Map.of("channel", report.channel().name()));
		return this.cases.save(caseFile);
	}

	/**
	 * Looks a case up, without locking it.
	 * @param number the case's number
	 * @return the case, or nothing
	 */
	@Transactional(readOnly = true)
	public Optional<CaseFile> find(CaseNumber number) {
		return this.cases.find(number);
	}

	/**
	 * Looks cases up, all at once.
	 * @param numbers the cases' numbers
	 * @return by number, without those that do not exist
	 */
	@Transactional(readOnly = true)
	public Map<CaseNumber, CaseFile> findAll(Collection<CaseNumber> numbers) {
		return this.cases.findAll(numbers).stream().collect(Collectors.toMap(CaseFile::getNumber, Function.identity()));
	}

	/**
	 * Looks a case up and locks its row until the caller's transaction ends: for who must
	 * know that what they see stays true until they have changed it.
	 * @param number the case's number
	 * @return the case
	 * @throws CaseNotFoundException there is no such case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public CaseFile lock(CaseNumber number) {
		return this.cases.lock(number);
	}

	/**
	 * What the reporter may do with the case now.
	 * @param caseFile the case
	 * @return the rights at this moment
	 */
	@Transactional(readOnly = true)
	public ReporterRights rightsOn(CaseFile caseFile) {
		return caseFile.rightsAt(this.clock.instant());
	}

	/**
	 * The reporter adds information; while the case waits for it, it is the answer.
	 * @param number the case
	 * @param text 1 to 4,000 characters
	 * @throws CaseActionNotAllowedException when the case is closed
	 */
	public void addInformation(CaseNumber number, String text) {
		CaseFile caseFile = this.cases.lock(number);
		boolean answer = caseFile.addInformation(this.clock.instant());
		this.timeline.comment(caseFile, CommentKind.INFORMATION, null, false, text);
		this.timeline.record(caseFile, TimelineEvent.INFORMATION_ADDED, null,
				Map.of("kind", answer ? "answer" : "information"));
		this.cases.save(caseFile);
	}

	/**
	 * The reporter corrects where messages about the case go. Callers have made sure that
	 * it is the reporter who asks.
	 * @param number the case
	 * @param mobile E.164, or null
	 * @param email normalised, or null
	 * @throws CaseActionNotAllowedException when the case is closed or anonymous
	 */
	public void changeContact(CaseNumber number, @Nullable String mobile, @Nullable String email) {
		CaseFile caseFile = this.cases.lock(number);
		caseFile.changeContact(mobile, email);
		this.timeline.record(caseFile, TimelineEvent.INFORMATION_ADDED, null, Map.of("kind", "contact"));
		this.cases.save(caseFile);
	}

	/**
	 * The reporter does not agree with the resolution.
	 * @param number the case
	 * @param reason 1 to 4,000 characters
	 * @throws CaseActionNotAllowedException without a resolution, or after the window
	 */
	public void object(CaseNumber number, String reason) {
		CaseFile caseFile = this.cases.lock(number);
		caseFile.object(this.clock.instant());
		String against = Optional.ofNullable(caseFile.getResolution()).orElse("");
		this.objections.save(new Objection(number, this.clock.instant(), reason, against));
		this.timeline.record(caseFile, TimelineEvent.OBJECTED, null, Map.of());
		this.cases.save(caseFile);
	}

	/**
	 * The reporter agrees with the resolution, which becomes final.
	 * @param number the case
	 * @throws CaseActionNotAllowedException without a resolution
	 */
	public void accept(CaseNumber number) {
		CaseFile caseFile = this.cases.lock(number);
		caseFile.accept(this.clock.instant());
		this.timeline.record(caseFile, TimelineEvent.ACCEPTED, null, Map.of());
		this.cases.save(caseFile);
	}

	/**
	 * The reporter takes the case back; for an incident this is only a request that
	 * handlers see.
	 * @param number the case
	 * @param reason may be left out
	 * @throws CaseActionNotAllowedException when there is a resolution, or the case is
	 * closed
	 */
	public void withdraw(CaseNumber number, @Nullable String reason) {
		CaseFile caseFile = this.cases.lock(number);
		boolean withdrawn = caseFile.withdraw(this.clock.instant());
		if (reason != null && !reason.isBlank()) {
			this.timeline.comment(caseFile, CommentKind.WITHDRAWAL_WISH, null, false, reason);
		}
		if (!withdrawn) {
			this.timeline.record(caseFile, TimelineEvent.INFORMATION_ADDED, null, Map.of("kind", "withdrawal_wish"));
		}
		this.cases.save(caseFile);
	}

	/**
	 * The reporter rates how the case was handled, once.
	 * @param number the case
	 * @param score 1 (bad) to 5 (good)
	 * @param text may be left out, at most 1,000 characters
	 * @param way how the rating came in
	 * @throws CaseActionNotAllowedException before the case is closed, or the second time
	 */
	public void rate(CaseNumber number, int score, @Nullable String text, RatingWay way) {
		CaseFile caseFile = this.cases.lock(number);
		caseFile.rate(score, text, way, this.clock.instant());
		this.timeline.record(caseFile, TimelineEvent.RATED, null, Map.of("score", Integer.toString(score)));
		this.cases.save(caseFile);
	}

	/**
	 * Notes for staff that what has just happened was done by one of them on the
	 * reporter's behalf.
	 * @param number the case
	 * @param what code of what was done
	 * @param by user name
	 */
	public void noteOnBehalf(CaseNumber number, String what, String by) {
		this.timeline.recordInternally(this.cases.lock(number), TimelineEvent.INFORMATION_ADDED, by,
				Map.of("kind", "on_behalf", "what", what));
	}

	/**
	 * Somebody has opened the case: it is no longer new if they are of those who have it
	 * now. Nothing is locked otherwise.
	 * @param number the case
	 * @param groups ids of the groups that they belong to
	 */
	public void markOpened(CaseNumber number, Set<String> groups) {
		boolean isNew = this.cases.find(number).filter((file) -> file.isNewFor(groups)).isPresent();
		if (isNew) {
			this.cases.lock(number).markOpened(this.clock.instant());
		}
	}

	/**
	 * Staff write on the case.
	 * @param number the case
	 * @param author user name
	 * @param internal whether only staff may see it
	 * @param text 1 to 4,000 characters
	 */
	public void comment(CaseNumber number, String author, boolean internal, String text) {
		this.timeline.comment(this.cases.lock(number), CommentKind.NOTE, author, internal, text);
	}

	/**
	 * Staff change the importance outside a task: the running deadlines follow.
	 * @param number the case
	 * @param importance the new one
	 * @param by user name
	 * @throws CaseActionNotAllowedException when the case is closed
	 */
	public void changeImportance(CaseNumber number, Importance importance, String by) {
		CaseFile caseFile = this.cases.lock(number);
		Importance before = caseFile.getImportance();
		if (caseFile.changeImportance(importance)) {
			this.timeline.recordInternally(caseFile, TimelineEvent.ASSESSED, by, importanceChanged(before, importance));
			this.cases.save(caseFile);
		}
	}

	private static Map<String, String> importanceChanged(@Nullable Importance before, Importance after) {
		return (before != null)
				? Map.of("kind", "importance_changed", "before", before.name(), "importance", after.name())
				: Map.of("kind", "importance_set", "importance", after.name());
	}

	/**
	 * The objections to the case's resolutions.
	 * @param number the case
	 * @return the oldest first
	 */
	@Transactional(readOnly = true)
	public List<Objection> objections(CaseNumber number) {
		return this.objections.findByCaseNumberOrderById(number.value());
	}

}
