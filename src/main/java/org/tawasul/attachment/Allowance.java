package org.tawasul.attachment;

import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistory;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseRefused;
import org.tawasul.casefile.CaseUnknown;
import org.tawasul.casefile.Cases;
import org.tawasul.casefile.CommentKind;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whether one more file is taken: the case must be open, and so many files belong to each
 * thing that the reporter says. Counted under a lock on the case or the form, so that of
 * files sent at the same moment none slips through.
 */
@Component
class Allowance {

	private final AttachmentSettings settings;

	private final AttachmentRows rows;

	private final Cases cases;

	private final CaseHistory history;

	private final TransactionOperations transactions;

	Allowance(AttachmentSettings settings, AttachmentRows rows, Cases cases, CaseHistory history,
			TransactionOperations transactions) {
		this.settings = settings;
		this.rows = rows;
		this.cases = cases;
		this.history = history;
		this.transactions = transactions;
	}

	/** Early, before anybody works on the file; the place may still be lost. */
	void require(Owner owner) {
		int most = most(owner);
		if (this.rows.count(owner) >= most) {
			throw new FileRefused(FileFault.TOO_MANY, most);
		}
	}

	/** For good: a row that is announced counts. */
	void reserve(Owner owner, Runnable announce) {
		this.transactions.executeWithoutResult((status) -> {
			this.rows.lock(owner);
			require(owner);
			announce.run();
		});
	}

	private int most(Owner owner) {
		CaseNumber number = owner.number();
		if (number == null) {
			return this.settings.perWord();
		}
		CaseFile file = this.cases.find(number).orElseThrow(() -> new CaseUnknown(number));
		requireOpen(file, owner);
		return (owner.sender() == Sender.STAFF) ? this.settings.ofStaff() : this.settings.perWord() * words(number);
	}

	/** Staff may keep papers for themselves with a closed case too. */
	private void requireOpen(CaseFile file, Owner owner) {
		if (!owner.internal() && !file.getPhase().isOpen()) {
			throw new CaseRefused((owner.sender() == Sender.STAFF) ? "closed" : "information.closed");
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
