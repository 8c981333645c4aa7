package org.tawasul.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.Objection;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineEvent;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reporter does on a page, where a form is easily sent twice: by a double click, a
 * reload, a phone that has lost the answer. The second time nothing happens, and the
 * reporter is told that it is done. Each method takes the case first, so that the second
 * sees what the first has done, and answers false when there was nothing left to do.
 */
@Service
@Transactional
public class ReporterActionService {

	private final CaseService cases;

	private final CaseHistoryService history;

	private final FormUploadService files;

	ReporterActionService(CaseService cases, CaseHistoryService history, FormUploadService files) {
		this.cases = cases;
		this.history = history;
		this.files = files;
	}

	/**
	 * Adds information, or answers the question.
	 * @param number the case
	 * @param text 1 to 4,000 characters
	 * @return false when the same words are the last on the case already
	 * @throws org.tawasul.casefile.CaseActionNotAllowedException when the case does not
	 * take it
	 */
	public boolean addInformation(CaseNumber number, String text) {
		return addInformation(number, text, "");
	}

	/**
	 * Adds information, or answers the question, with the files that wait for the form.
	 * @param number the case
	 * @param text 1 to 4,000 characters
	 * @param key the form's one-time key
	 * @return false when the same words are the last on the case already, and no files
	 * wait
	 * @throws org.tawasul.casefile.CaseActionNotAllowedException when the case does not
	 * take it
	 */
	public boolean addInformation(CaseNumber number, String text, String key) {
		this.cases.lock(number);
		int added = this.files.assignDraftToCase(key, number);
		List<Comment> written = this.history.commentsForReporter(number);
		Comment last = written.isEmpty() ? null : written.get(written.size() - 1);
		if (added == 0 && last != null && last.getKind() == CommentKind.INFORMATION && last.getText().equals(text)) {
			return false;
		}
		this.cases.addInformation(number, text);
		return true;
	}

	/**
	 * Objects to the resolution.
	 * @param number the case
	 * @param reason 1 to 4,000 characters
	 * @return false when the same was objected to this resolution already
	 * @throws org.tawasul.casefile.CaseActionNotAllowedException when the case does not
	 * take it
	 */
	public boolean object(CaseNumber number, String reason) {
		return object(number, reason, "");
	}

	/**
	 * Objects to the resolution, with the files that wait for the form.
	 * @param number the case
	 * @param reason 1 to 4,000 characters
	 * @param key the form's one-time key
	 * @return false when the same was objected to this resolution already
	 * @throws org.tawasul.casefile.CaseActionNotAllowedException when the case does not
	 * take it
	 */
	public boolean object(CaseNumber number, String reason, String key) {
		CaseFile file = this.cases.lock(number);
		if (!this.cases.rightsOn(file).mayObject()) {
			List<Objection> before = this.cases.objections(number);
			Objection last = before.isEmpty() ? null : before.get(before.size() - 1);
			if (last != null && isAfterResolution(file, last.getAt()) && last.getReason().equals(reason)) {
				return false;
			}
		}
		this.cases.object(number, reason);
		this.files.assignDraftToCase(key, number);
		return true;
	}

	/**
	 * Accepts the resolution.
	 * @param number the case
	 * @return false when this resolution is accepted already
	 * @throws org.tawasul.casefile.CaseActionNotAllowedException when the case does not
	 * take it
	 */
	public boolean accept(CaseNumber number) {
		CaseFile file = this.cases.lock(number);
		if (!this.cases.rightsOn(file).mayAccept() && happened(number,
				(entry) -> entry.getEvent() == TimelineEvent.ACCEPTED && isAfterResolution(file, entry.getAt()))) {
			return false;
		}
		this.cases.accept(number);
		return true;
	}

	/**
	 * Takes the case back; of an incident, wishes to.
	 * @param number the case
	 * @param reason may be left out
	 * @return false when it is taken back, or the wish known, already
	 * @throws org.tawasul.casefile.CaseActionNotAllowedException when the case does not
	 * take it
	 */
	public boolean withdraw(CaseNumber number, @Nullable String reason) {
		CaseFile file = this.cases.lock(number);
		boolean wished = this.cases.rightsOn(file).mayWithdraw() && isWithdrawalWished(number);
		if (file.getPhase() == Phase.CANCELLED || wished) {
			return false;
		}
		this.cases.withdraw(number, reason);
		return true;
	}

	/**
	 * Whether the reporter has said before that an incident should be withdrawn.
	 * @param number the case
	 * @return true once it was said
	 */
	@Transactional(readOnly = true)
	public boolean isWithdrawalWished(CaseNumber number) {
		return happened(number, (entry) -> "withdrawal_wish".equals(entry.getFacts().get("kind")));
	}

	/**
	 * Rates how the case was handled.
	 * @param number the case
	 * @param score 1 to 5
	 * @param text may be left out, at most 1,000 characters
	 * @return false when the same was said already
	 * @throws org.tawasul.casefile.CaseActionNotAllowedException when the case does not
	 * take it
	 */
	public boolean rate(CaseNumber number, int score, @Nullable String text) {
		CaseFile file = this.cases.lock(number);
		Short rated = file.getRating();
		if (rated != null && rated == score && Objects.equals(file.getRatingText(), text)) {
			return false;
		}
		this.cases.rate(number, score, text);
		return true;
	}

	private boolean happened(CaseNumber number, Predicate<TimelineEntry> what) {
		return this.history.timelineForReporter(number).stream().anyMatch(what);
	}

	private static boolean isAfterResolution(CaseFile file, Instant moment) {
		Instant resolved = file.getResolvedAt();
		return resolved != null && !moment.isBefore(resolved);
	}

}
