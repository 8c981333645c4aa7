package org.tawasul.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.Objection;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.RatingWay;
import org.tawasul.casefile.TimelineEvent;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reporter does on a page, where a form is easily sent twice: by a double click, a
 * reload, or a phone that lost the answer. The second time nothing happens and the method
 * returns false. Each method locks the case first, so that the second call sees what the
 * first has done. What the case does not allow is refused with a
 * {@link CaseActionNotAllowedException}.
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
	 * Adds information, or answers the question, with the files uploaded for the form.
	 * @param number the case
	 * @param text 1 to 4,000 characters
	 * @param formKey the form's one-time key, empty without files
	 * @return false when the case's last comment is the same text and no file is new
	 */
	public boolean addInformation(CaseNumber number, String text, String formKey) {
		this.cases.lock(number);
		int added = this.files.assignDraftToCase(formKey, number);
		Comment last = this.history.lastCommentForReporter(number).orElse(null);
		if (added == 0 && last != null && last.getKind() == CommentKind.INFORMATION && last.getText().equals(text)) {
			return false;
		}
		this.cases.addInformation(number, text);
		return true;
	}

	/**
	 * Objects to the resolution, with the files uploaded for the form.
	 * @param number the case
	 * @param reason 1 to 4,000 characters
	 * @param formKey the form's one-time key, empty without files
	 * @return false when the same objection to this resolution is recorded already
	 */
	public boolean object(CaseNumber number, String reason, String formKey) {
		CaseFile file = this.cases.lock(number);
		if (!this.cases.rightsOn(file).mayObject()) {
			Objection last = last(this.cases.objections(number));
			if (last != null && isAfterResolution(file, last.getAt()) && last.getReason().equals(reason)) {
				return false;
			}
		}
		this.cases.object(number, reason);
		this.files.assignDraftToCase(formKey, number);
		return true;
	}

	/**
	 * Accepts the resolution.
	 * @param number the case
	 * @return false when this resolution is accepted already
	 */
	public boolean accept(CaseNumber number) {
		CaseFile file = this.cases.lock(number);
		Instant resolved = file.getResolvedAt();
		if (!this.cases.rightsOn(file).mayAccept() && resolved != null
				&& this.history.hasHappenedSince(number, TimelineEvent.ACCEPTED, resolved)) {
			return false;
		}
		this.cases.accept(number);
		return true;
	}

	/**
	 * Withdraws the case; for an incident, records the request to.
	 * @param number the case
	 * @param reason optional
	 * @return false when the case is withdrawn, or the request recorded, already
	 */
	public boolean withdraw(CaseNumber number, @Nullable String reason) {
		CaseFile file = this.cases.lock(number);
		boolean requested = this.cases.rightsOn(file).mayWithdraw() && isWithdrawalRequested(number);
		if (file.getPhase() == Phase.CANCELLED || requested) {
			return false;
		}
		this.cases.withdraw(number, reason);
		return true;
	}

	/**
	 * Whether the reporter has asked to withdraw an incident.
	 * @param number the case
	 * @return true once the request is recorded
	 */
	@Transactional(readOnly = true)
	public boolean isWithdrawalRequested(CaseNumber number) {
		return this.history.isWithdrawalRequested(number);
	}

	/**
	 * Rates how the case was handled.
	 * @param number the case
	 * @param score 1 to 5
	 * @param text optional, at most 1,000 characters
	 * @return false when the same rating is recorded already
	 */
	public boolean rate(CaseNumber number, int score, @Nullable String text) {
		CaseFile file = this.cases.lock(number);
		Short rated = file.getRating();
		if (rated != null && rated == score && Objects.equals(file.getRatingText(), text)) {
			return false;
		}
		this.cases.rate(number, score, text, RatingWay.PORTAL);
		return true;
	}

	private static boolean isAfterResolution(CaseFile file, Instant moment) {
		Instant resolved = file.getResolvedAt();
		return resolved != null && !moment.isBefore(resolved);
	}

	private static <T> @Nullable T last(List<T> list) {
		return list.isEmpty() ? null : list.get(list.size() - 1);
	}

}
