package org.tawasul.attachment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.store.ContentStores;
import org.tawasul.attachment.store.StoreUnavailableException;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of cases and of unsent forms. Callers have checked who may see a case; this
 * decides which of its files the reporter and which staff see. A file is scanned and
 * sanitised before it is stored.
 * <p>
 * Methods that add a file run outside of any transaction, because they take long. Callers
 * that let anybody in ask {@link UploadRateLimiter} before they read the file.
 */
@Service
public class AttachmentService {

	private static final Logger log = LoggerFactory.getLogger(AttachmentService.class);

	private final UploadService uploads;

	private final AttachmentQuota quota;

	private final AttachmentRepository repository;

	private final AttachmentRemover remover;

	private final ContentStores stores;

	AttachmentService(UploadService uploads, AttachmentQuota quota, AttachmentRepository repository,
			AttachmentRemover remover, ContentStores stores) {
		this.uploads = uploads;
		this.quota = quota;
		this.repository = repository;
		this.remover = remover;
		this.stores = stores;
	}

	/**
	 * Whether the reporter may send one more file: to be asked before one is read.
	 * @param number the case
	 * @throws CaseActionNotAllowedException when the case is closed
	 * @throws FileRejectedException when the case has as many files as it may have
	 */
	public void requireCapacity(CaseNumber number) {
		this.quota.requireCapacity(AttachmentOwner.reporterOf(number));
	}

	/**
	 * The reporter adds a file.
	 * @param number the case
	 * @param incoming the file; it stays the caller's to close
	 * @return the file as it is stored
	 * @throws CaseActionNotAllowedException when the case is closed
	 * @throws FileRejectedException when it is refused, or cannot be stored now
	 */
	public Attachment addFromReporter(CaseNumber number, IncomingFile incoming) {
		return this.uploads.upload(AttachmentOwner.reporterOf(number), incoming);
	}

	/**
	 * A member of staff adds a file.
	 * @param number the case
	 * @param username who
	 * @param internal whether only staff may see it; such files a closed case takes too
	 * @param incoming the file; it stays the caller's to close
	 * @return the file as it is stored
	 * @throws CaseActionNotAllowedException when the case is closed
	 * @throws FileRejectedException when it is refused, or cannot be stored now
	 */
	public Attachment addFromStaff(CaseNumber number, String username, boolean internal, IncomingFile incoming) {
		return this.uploads.upload(AttachmentOwner.staffOn(number, username, internal), incoming);
	}

	/**
	 * What the reporter sees: own files, and those that staff added for everybody.
	 * @param number the case
	 * @return the oldest first
	 */
	public List<Attachment> findForReporter(CaseNumber number) {
		return this.repository.findByCase(number.value()).stream().filter((file) -> !file.internal()).toList();
	}

	/**
	 * What staff see: everything.
	 * @param number the case
	 * @return the oldest first
	 */
	public List<Attachment> findForStaff(CaseNumber number) {
		return this.repository.findByCase(number.value());
	}

	/**
	 * Opens a file for the reporter.
	 * @param number the case
	 * @param id the file
	 * @return its content, to be closed; nothing when it is not the case's, not the
	 * reporter's to see, or not to be opened
	 * @throws FileRejectedException when the store is unavailable
	 */
	public Optional<AttachmentContent> openForReporter(CaseNumber number, UUID id) {
		return this.repository.findInCase(id, number.value()).filter((file) -> !file.internal()).flatMap(this::open);
	}

	/**
	 * Opens a file for a member of staff who may see the case.
	 * @param number the case
	 * @param id the file
	 * @return its content, to be closed; nothing when it is not the case's or not to be
	 * opened
	 * @throws FileRejectedException when the store is unavailable
	 */
	public Optional<AttachmentContent> openForStaff(CaseNumber number, UUID id) {
		return this.repository.findInCase(id, number.value()).flatMap(this::open);
	}

	/**
	 * Stores a file for a form that is not sent yet.
	 * @param draft the form
	 * @param incoming the file; it stays the caller's to close
	 * @return the file as it is stored
	 * @throws FileRejectedException when it is refused, or cannot be stored now
	 */
	public Attachment addToDraft(DraftKey draft, IncomingFile incoming) {
		return this.uploads.upload(AttachmentOwner.form(draft), incoming);
	}

	/**
	 * The files of an unsent form.
	 * @param draft the form
	 * @return the oldest first
	 */
	public List<Attachment> findInDraft(DraftKey draft) {
		return this.repository.findByDraft(draft.hash());
	}

	/**
	 * Removes a file from an unsent form, if it is there.
	 * @param draft the form
	 * @param id the file
	 */
	public void removeFromDraft(DraftKey draft, UUID id) {
		this.repository.findInDraft(id, draft.hash())
			.filter((file) -> this.repository.dismissFromDraft(id, draft.hash()) == 1)
			.ifPresent(this.remover::remove);
	}

	/**
	 * Assigns the files of a form to its case, in the transaction that accepts the form.
	 * @param draft the form
	 * @param number the case, whose row may not be written yet
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void assignDraftToCase(DraftKey draft, CaseNumber number) {
		this.repository.lock(AttachmentOwner.form(draft).lockKey());
		this.repository.assignDraftToCase(draft.hash(), number.value());
	}

	private Optional<AttachmentContent> open(Attachment file) {
		if (!file.isOpenable()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new AttachmentContent(file, this.stores.of(file.store()).open(file.location())));
		}
		catch (StoreUnavailableException ex) {
			log.warn("Cannot open a file: {}", ex.getMessage());
			throw new FileRejectedException(FileRejectionReason.STORE_AWAY, ex);
		}
	}

}
