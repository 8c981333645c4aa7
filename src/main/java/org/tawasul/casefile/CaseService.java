package org.tawasul.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.event.CaseOpened;
import org.tawasul.casefile.event.CaseWithdrawn;
import org.tawasul.casefile.event.ImportanceChanged;
import org.tawasul.casefile.event.InformationAdded;
import org.tawasul.casefile.event.ObjectionRaised;
import org.tawasul.casefile.event.ResolutionAccepted;
import org.tawasul.casefile.event.WithdrawalRequested;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to cases for everybody who speaks for people: reporters and staff. Each method
 * is one transaction; who changes a case waits for whoever changes it at the moment.
 * Texts are expected clean and of the right length.
 */
@Service("caseFileService") // Camunda's CMMN service has the bean name caseService
@Transactional
public class CaseService {

	private final CasesInHand inHand;

	private final CaseRepository cases;

	private final TimelineRecorder diary;

	private final ObjectionRepository objections;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseService(CasesInHand inHand, CaseRepository cases, TimelineRecorder diary, ObjectionRepository objections,
			ApplicationEventPublisher events, Clock clock) {
		this.inHand = inHand;
		this.cases = cases;
		this.diary = diary;
		this.objections = objections;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Receives a report: afterwards there is a case with a number, and its process runs.
	 * @param report checked and clean
	 * @return the new case
	 */
	public CaseFile open(CaseSubmission report) {
		CaseFile file = this.inHand.putNew(new CaseFile(report, this.clock.instant()));
		this.diary.record(file, TimelineEvent.RECEIVED, null, Map.of("channel", report.channel().name()));
		this.events.publishEvent(new CaseOpened(file.getNumber()));
		return file;
	}

	/**
	 * Looks a case up, without locking it.
	 * @param number the case's number
	 * @return the case, or nothing
	 */
	@Transactional(readOnly = true)
	public Optional<CaseFile> find(CaseNumber number) {
		return this.cases.findById(number.value());
	}

	/**
	 * Locks a case's row until the surrounding transaction ends, so that what is read
	 * from it stays true until then.
	 * @param number the case's number
	 * @return the case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public CaseFile lock(CaseNumber number) {
		return this.inHand.take(number);
	}

	/**
	 * What the reporter may do with the case now.
	 * @param file the case
	 * @return the rights at this moment
	 */
	@Transactional(readOnly = true)
	public ReporterRights rightsOn(CaseFile file) {
		return new ReporterRights(file, this.clock.instant());
	}

	/**
	 * The reporter adds information; while the case waits for it, it is the answer.
	 * @param number the case
	 * @param text 1 to 4,000 characters
	 * @throws CaseActionNotAllowedException when the case is closed
	 */
	public void addInformation(CaseNumber number, String text) {
		CaseFile file = this.inHand.take(number);
		ReporterRights rights = rightsOn(file);
		rights.requireInformation();
		boolean answer = rights.isAsked();
		this.diary.comment(file, CommentKind.INFORMATION, null, false, text);
		this.diary.record(file, TimelineEvent.INFORMATION_ADDED, null,
				Map.of("kind", answer ? "answer" : "information"));
		this.events.publishEvent(new InformationAdded(number, answer));
	}

	/**
	 * The reporter does not agree with the resolution.
	 * @param number the case
	 * @param reason 1 to 4,000 characters
	 * @throws CaseActionNotAllowedException without a resolution, or after the window
	 */
	public void object(CaseNumber number, String reason) {
		CaseFile file = this.inHand.take(number);
		rightsOn(file).requireObjection();
		String against = Optional.ofNullable(file.getResolution()).orElse("");
		this.objections.save(new Objection(number, this.clock.instant(), reason, against));
		this.diary.record(file, TimelineEvent.OBJECTED, null, Map.of());
		this.events.publishEvent(new ObjectionRaised(number));
	}

	/**
	 * The reporter agrees with the resolution, which becomes final.
	 * @param number the case
	 * @throws CaseActionNotAllowedException without a resolution
	 */
	public void accept(CaseNumber number) {
		CaseFile file = this.inHand.take(number);
		rightsOn(file).requireAcceptance();
		this.diary.record(file, TimelineEvent.ACCEPTED, null, Map.of());
		this.events.publishEvent(new ResolutionAccepted(number));
	}

	/**
	 * The reporter takes the case back; for an incident this is a wish which handlers
	 * see.
	 * @param number the case
	 * @param reason may be left out
	 * @throws CaseActionNotAllowedException when there is a resolution, or the case is
	 * closed
	 */
	public void withdraw(CaseNumber number, @Nullable String reason) {
		CaseFile file = this.inHand.take(number);
		ReporterRights rights = rightsOn(file);
		rights.requireWithdrawal();
		if (reason != null && !reason.isBlank()) {
			this.diary.comment(file, CommentKind.WITHDRAWAL_WISH, null, false, reason);
		}
		if (rights.isWithdrawalAWish()) {
			this.diary.record(file, TimelineEvent.INFORMATION_ADDED, null, Map.of("kind", "withdrawal_wish"));
			this.events.publishEvent(new WithdrawalRequested(number));
		}
		else {
			this.events.publishEvent(new CaseWithdrawn(number));
		}
	}

	/**
	 * The reporter rates how the case was handled, once.
	 * @param number the case
	 * @param score 1 (bad) to 5 (good)
	 * @param text may be left out, at most 1,000 characters
	 * @throws CaseActionNotAllowedException before the case is closed, or the second time
	 */
	public void rate(CaseNumber number, int score, @Nullable String text) {
		CaseFile file = this.inHand.take(number);
		rightsOn(file).requireRating();
		file.rate(score, text);
		this.diary.record(file, TimelineEvent.RATED, null, Map.of("score", Integer.toString(score)));
	}

	/**
	 * Somebody who may handle the case looks at it: it is not new any more.
	 * @param number the case
	 */
	public void opened(CaseNumber number) {
		this.inHand.take(number).open(this.clock.instant());
	}

	/**
	 * Staff write on the case.
	 * @param number the case
	 * @param author user name
	 * @param internal whether only staff may see it
	 * @param text 1 to 4,000 characters
	 */
	public void comment(CaseNumber number, String author, boolean internal, String text) {
		this.diary.comment(this.inHand.take(number), CommentKind.NOTE, author, internal, text);
	}

	/**
	 * Staff change the importance outside a task: the running deadlines follow.
	 * @param number the case
	 * @param importance the new one
	 * @param by user name
	 * @throws CaseActionNotAllowedException when the case is closed
	 */
	public void changeImportance(CaseNumber number, Importance importance, String by) {
		CaseFile file = this.inHand.take(number);
		if (!file.getPhase().isOpen()) {
			throw new CaseActionNotAllowedException("closed");
		}
		if (file.getImportance() == importance) {
			return;
		}
		file.assess(importance, null);
		this.diary.recordInternally(file, TimelineEvent.ASSESSED, by, Map.of("importance", importance.name()));
		this.events.publishEvent(new ImportanceChanged(number));
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
