package org.tawasul.attachment;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNotFoundException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CommentKind;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whether one more file is taken: the case must be open, and so many files belong to each
 * thing that the reporter says. Counted under a lock on the case or the form, so that of
 * files sent at the same moment none slips through.
 */
@Component
class AttachmentQuota {

	private final AttachmentProperties settings;

	private final AttachmentRows rows;

	private final CaseService cases;

	private final CaseHistoryService history;

	private final TransactionOperations transactions;

	AttachmentQuota(AttachmentProperties settings, AttachmentRows rows, CaseService cases, CaseHistoryService history,
			TransactionOperations transactions) {
		this.settings = settings;
		this.rows = rows;
		this.cases = cases;
		this.history = history;
		this.transactions = transactions;
	}

	/** Early, before anybody works on the file; the place may still be lost. */
	void requireCapacity(AttachmentOwner owner) {
		int most = most(owner);
		if (this.rows.count(owner) >= most) {
			throw new FileRejectedException(FileRejectionReason.TOO_MANY, most);
		}
	}

	/** For good: a row that is announced counts. */
	void reserve(AttachmentOwner owner, Runnable announce) {
		this.transactions.executeWithoutResult((status) -> {
			this.rows.lock(owner);
			requireCapacity(owner);
			announce.run();
		});
	}

	private int most(AttachmentOwner owner) {
		CaseNumber number = owner.number();
		if (number == null) {
			return this.settings.perWord();
		}
		CaseFile file = this.cases.find(number).orElseThrow(() -> new CaseNotFoundException(number));
		requireOpen(file, owner);
		return (owner.sender() == AttachmentSender.STAFF) ? this.settings.ofStaff()
				: this.settings.perWord() * words(number);
	}

	/** Staff may keep papers for themselves with a closed case too. */
	private void requireOpen(CaseFile file, AttachmentOwner owner) {
		if (!owner.internal() && !file.getPhase().isOpen()) {
			throw new CaseActionNotAllowedException(
					(owner.sender() == AttachmentSender.STAFF) ? "closed" : "information.closed");
		}
	}

	/** The report is the first thing that its reporter said. */
	private int words(CaseNumber number) {
		long added = this.history.commentsForReporter(number)
			.stream()
			.filter((comment) -> comment.getKind() == CommentKind.INFORMATION)
			.count();
		return 1 + (int) added + this.cases.objections(number).size();
	}

}
