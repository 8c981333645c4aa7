package org.tawasul.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseAccessAttributes;
import org.tawasul.access.CaseScope;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseParticipantService;
import org.tawasul.casefile.CaseParticipantService.Parties;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.Role;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff do with a case on the desk. Each method checks their rights anew: the case
 * may have been taken from them since the page was shown.
 */
@Service
@Transactional
public class DeskCaseService {

	private final CaseService cases;

	private final CaseHistoryService history;

	private final CaseParticipantService participants;

	private final CaseAccess access;

	private final Outbox outbox;

	private final CaseReferral referral;

	DeskCaseService(CaseService cases, CaseHistoryService history, CaseParticipantService participants,
			CaseAccess access, Outbox outbox, CaseReferral referral) {
		this.cases = cases;
		this.history = history;
		this.participants = participants;
		this.access = access;
		this.outbox = outbox;
		this.referral = referral;
	}

	/**
	 * Finds a case. Nothing is written.
	 * @param viewer who is looking
	 * @param number the case
	 * @return nothing when there is no such case or they may not know of it
	 */
	@Transactional(readOnly = true)
	public Optional<CaseWithRights> find(StaffUser viewer, CaseNumber number) {
		return this.cases.find(number)
			.flatMap((file) -> rights(viewer, file).map((rights) -> new CaseWithRights(file, rights)));
	}

	/**
	 * Notes that somebody has the case before their eyes: when a handler has, it is not
	 * new any more.
	 * @param viewer who opened it
	 * @param number the case
	 */
	public void markOpened(StaffUser viewer, CaseNumber number) {
		this.cases.markOpened(number, viewer.groups());
	}

	/**
	 * Adds a comment. The reporter is notified of one that they may see.
	 * @param viewer who writes
	 * @param number the case
	 * @param comment validated
	 * @return false when the case's last comment is the same: a form sent twice
	 * @throws AccessDeniedException when they may not write
	 * @throws CaseActionNotAllowedException to the reporter, of a case that is closed or
	 * with others
	 */
	public boolean comment(StaffUser viewer, CaseNumber number, CommentForm comment) {
		CaseFile file = this.cases.lock(number);
		StaffRights rights = requireRights(viewer, file);
		requireMayWrite(rights, comment.internal());
		if (this.history.lastComment(number).filter((last) -> isSame(last, viewer, comment)).isPresent()) {
			return false;
		}
		this.cases.markOpened(number, viewer.groups());
		this.cases.comment(number, viewer.username(), comment.internal(), comment.text());
		if (!comment.internal()) {
			this.outbox.toReporter(MessageKind.COMMENT, file, Map.of("comment", comment.text()));
		}
		return true;
	}

	/**
	 * Checks that files may be added, before any is read. Files follow the rules of
	 * comments.
	 * @param viewer who adds them
	 * @param number the case
	 * @param internal whether only staff are to see them
	 * @throws AccessDeniedException when they may not write
	 * @throws CaseActionNotAllowedException for the reporter, of a case that is closed or
	 * with others
	 */
	@Transactional(readOnly = true)
	public void requireMayAddFiles(StaffUser viewer, CaseNumber number, boolean internal) {
		CaseFile file = this.cases.find(number).orElseThrow(() -> new AccessDeniedException("not concerned"));
		requireMayWrite(requireRights(viewer, file), internal);
	}

	/**
	 * Changes how important a case is; its deadlines follow.
	 * @param viewer who changes it
	 * @param number the case
	 * @param importance the new one
	 * @param seen the one that they saw when they chose, or null
	 * @throws AccessDeniedException when they may not
	 * @throws CaseActionNotAllowedException when the case is closed or with others, or
	 * somebody has changed the importance since
	 */
	public void changeImportance(StaffUser viewer, CaseNumber number, Importance importance,
			@Nullable Importance seen) {
		CaseFile file = this.cases.lock(number);
		StaffRights rights = requireRights(viewer, file);
		require(rights.mayComment());
		if (!rights.worksOnCase()) {
			throw new CaseActionNotAllowedException("importance.with-others");
		}
		if (seen != null && seen != file.getImportance() && importance != file.getImportance()) {
			throw new CaseActionNotAllowedException("importance.changed");
		}
		this.cases.markOpened(number, viewer.groups());
		this.cases.changeImportance(number, importance, viewer.username());
	}

	/**
	 * Refers a case to another unit, or routes one whose unit nobody knows.
	 * @param viewer who refers it: one of those who have it
	 * @param number the case
	 * @param unit code of the unit that gets it
	 * @param note for its handlers, or null
	 * @throws AccessDeniedException when they may not
	 * @throws CaseActionNotAllowedException when the case does not allow it
	 */
	public void refer(StaffUser viewer, CaseNumber number, String unit, @Nullable String note) {
		CaseFile file = this.cases.lock(number);
		require(requireRights(viewer, file).handlesCase());
		this.referral.refer(viewer.username(), viewer.groups(), file, unit, note);
	}

	private StaffRights requireRights(StaffUser viewer, CaseFile file) {
		return rights(viewer, file).orElseThrow(() -> new AccessDeniedException("not concerned"));
	}

	private static void requireMayWrite(StaffRights rights, boolean internal) {
		require(rights.mayComment());
		if (!internal && !rights.mayWriteToReporter()) {
			throw new CaseActionNotAllowedException(rights.worksOnCase() ? "closed" : "reporter.with-others");
		}
	}

	/**
	 * Which of some cases somebody may see whole.
	 * @param viewer who is looking
	 * @param files the cases
	 * @return their numbers
	 */
	@Transactional(readOnly = true)
	public Set<CaseNumber> findVisible(StaffUser viewer, Collection<CaseFile> files) {
		CaseScope scope = this.access.scope(viewer);
		Map<CaseNumber, Parties> parties = this.participants.parties(files.stream().map(CaseFile::getNumber).toList());
		return files.stream()
			.filter((file) -> scope.includes(attributes(file, Objects.requireNonNull(parties.get(file.getNumber())))))
			.map(CaseFile::getNumber)
			.collect(Collectors.toSet());
	}

	/**
	 * Whether somebody who sees a case sees its reporter's numbers and addresses
	 * unmasked.
	 * @param viewer who is looking
	 * @param file the case
	 * @return true for those who work on the case
	 */
	public static boolean seesPersonalData(StaffUser viewer, CaseFile file) {
		return handles(viewer, file) || viewer.hasAnyRole(Role.CARE_OFFICER);
	}

	private static boolean handles(StaffUser viewer, CaseFile file) {
		String handlers = file.getAssignment().getHandlers();
		return handlers != null && viewer.groups().contains(handlers);
	}

	/**
	 * Whether somebody may see beside a case how its reporter rated it.
	 * @param viewer who looks
	 * @return true for the care centre
	 */
	public static boolean seesRating(StaffUser viewer) {
		return viewer.hasAnyRole(Role.CARE_OFFICER);
	}

	private Optional<StaffRights> rights(StaffUser viewer, CaseFile file) {
		CaseScope scope = this.access.scope(viewer);
		CaseNumber number = file.getNumber();
		CaseAccessAttributes attributes = attributes(file,
				Objects.requireNonNull(this.participants.parties(List.of(number)).get(number)));
		boolean open = file.getPhase().isOpen();
		if (scope.includes(attributes)) {
			return Optional.of(new StaffRights(true, handles(viewer, file), seesPersonalData(viewer, file),
					scope.concerns(attributes), open, seesRating(viewer)));
		}
		return this.access.mayAskForStatus(viewer)
				? Optional.of(new StaffRights(false, false, false, false, open, false)) : Optional.empty();
	}

	private static CaseAccessAttributes attributes(CaseFile file, Parties parties) {
		Set<String> groups = new HashSet<>(parties.groups());
		Optional.ofNullable(file.getAssignment().getHandlers()).ifPresent(groups::add);
		return new CaseAccessAttributes(Optional.ofNullable(file.getAssignment().getUnit()), groups, parties.users());
	}

	private static void require(boolean allowed) {
		if (!allowed) {
			throw new AccessDeniedException("not theirs to do");
		}
	}

	private static boolean isSame(Comment last, StaffUser viewer, CommentForm comment) {
		return viewer.username().equals(last.getAuthor()) && last.isInternal() == comment.internal()
				&& last.getText().equals(comment.text());
	}

}
