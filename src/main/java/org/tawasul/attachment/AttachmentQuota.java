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
 * Whether one more file is accepted: the case must be open, and has a maximum number of
 * files for each statement of the reporter. Counted under a lock on the case or the form,
 * so that none of several files sent at the same moment slips through.
 */
@Component
class AttachmentQuota {

	private final AttachmentProperties properties;

	private final AttachmentRepository repository;

	private final CaseService cases;

	private final CaseHistoryService history;

	private final TransactionOperations transactions;

	AttachmentQuota(AttachmentProperties properties, AttachmentRepository repository, CaseService cases,
			CaseHistoryService history, TransactionOperations transactions) {
		this.properties = properties;
		this.repository = repository;
		this.cases = cases;
		this.history = history;
		this.transactions = transactions;
	}

	/** Checks early, before the file is read; the place may still be lost. */
	void requireCapacity(AttachmentOwner owner) {
		int max = max(owner);
		if (count(owner) >= max) {
			throw new FileRejectedException(FileRejectionReason.TOO_MANY, max);
		}
	}

	/** Reserves a place, by a row that counts from now on. */
	void reserve(Attachment attachment, AttachmentOwner owner) {
		this.transactions.executeWithoutResult((status) -> {
			this.repository.lock(owner.lockKey());
			requireCapacity(owner);
			this.repository.save(attachment);
		});
	}

	private int count(AttachmentOwner owner) {
		return (owner.number() != null) ? this.repository.countInCase(owner.caseNumber(), owner.sender())
				: this.repository.countInDraft(owner.draftHash(), owner.sender());
	}

	private int max(AttachmentOwner owner) {
		CaseNumber number = owner.number();
		if (number == null) {
			return this.properties.perWord();
		}
		CaseFile file = this.cases.find(number).orElseThrow(() -> new CaseNotFoundException(number));
		requireOpen(file, owner);
		return (owner.sender() == AttachmentSender.STAFF) ? this.properties.ofStaff()
				: this.properties.perWord() * statements(number);
	}

	/** Staff may add internal files to a closed case too. */
	private void requireOpen(CaseFile file, AttachmentOwner owner) {
		if (!owner.internal() && !file.getPhase().isOpen()) {
			throw new CaseActionNotAllowedException(
					(owner.sender() == AttachmentSender.STAFF) ? "closed" : "information.closed");
		}
	}

	/** The report is the first one. */
	private int statements(CaseNumber number) {
		return 1 + this.history.countForReporter(number, CommentKind.INFORMATION)
				+ this.cases.objections(number).size();
	}

}
