package org.tawasul.attachment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;
import org.tawasul.attachment.store.StoreAway;
import org.tawasul.attachment.store.Stores;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the files of cases. Who may see a case is asked elsewhere, before; here is
 * told what of its files the reporter and what staff see. A file comes in scanned and
 * cleaned or not at all, and is never held in memory.
 * <p>
 * What brings a file in runs outside of any transaction, because it takes long. Callers
 * that let anybody in ask {@link UploadLimit} before they read the file.
 */
@Service
public class Attachments {

	private static final Logger log = LoggerFactory.getLogger(Attachments.class);

	private final Arrivals arrivals;

	private final Allowance allowance;

	private final AttachmentRows rows;

	private final Departures departures;

	private final Stores stores;

	Attachments(Arrivals arrivals, Allowance allowance, AttachmentRows rows, Departures departures, Stores stores) {
		this.arrivals = arrivals;
		this.allowance = allowance;
		this.rows = rows;
		this.departures = departures;
		this.stores = stores;
	}

	/**
	 * Whether the reporter may send one more file: to be asked before one is read.
	 * @param number the case
	 * @throws CaseRefused when the case is closed
	 * @throws FileRefused when there are as many files as may be
	 */
	public void requireRoom(CaseNumber number) {
		this.allowance.require(Owner.reporterOf(number));
	}

	/**
	 * The reporter adds a file.
	 * @param number the case
	 * @param incoming the file; it stays the caller's to close
	 * @return the file as it is kept
	 * @throws CaseRefused when the case is closed
	 * @throws FileRefused when it is not one to take, or cannot be kept now
	 */
	public Attachment fromReporter(CaseNumber number, Incoming incoming) {
		return this.arrivals.take(Owner.reporterOf(number), incoming);
	}

	/**
	 * A member of staff adds a file.
	 * @param number the case
	 * @param username who
	 * @param internal whether only staff may see it; such files a closed case takes too
	 * @param incoming the file; it stays the caller's to close
	 * @return the file as it is kept
	 * @throws CaseRefused when the case is closed
	 * @throws FileRefused when it is not one to take, or cannot be kept now
	 */
	public Attachment fromStaff(CaseNumber number, String username, boolean internal, Incoming incoming) {
		return this.arrivals.take(Owner.staffOn(number, username, internal), incoming);
	}

	/**
	 * What the reporter sees: own files, and those that staff added for everybody.
	 * @param number the case
	 * @return the oldest first
	 */
	public List<Attachment> seenByReporter(CaseNumber number) {
		return this.rows.ofCase(number).stream().filter((file) -> !file.internal()).toList();
	}

	/**
	 * What staff see: everything.
	 * @param number the case
	 * @return the oldest first
	 */
	public List<Attachment> seenByStaff(CaseNumber number) {
		return this.rows.ofCase(number);
	}

	/**
	 * Opens a file for the reporter.
	 * @param number the case
	 * @param id the file
	 * @return its content, to be closed; nothing when it is not the case's, not the
	 * reporter's to see, or not to be opened
	 * @throws FileRefused when the store is away
	 */
	public Optional<Content> openForReporter(CaseNumber number, UUID id) {
		return this.rows.ofCase(number, id).filter((file) -> !file.attachment().internal()).flatMap(this::open);
	}

	/**
	 * Opens a file for a member of staff who may see the case.
	 * @param number the case
	 * @param id the file
	 * @return its content, to be closed; nothing when it is not the case's or not to be
	 * opened
	 * @throws FileRefused when the store is away
	 */
	public Optional<Content> openForStaff(CaseNumber number, UUID id) {
		return this.rows.ofCase(number, id).flatMap(this::open);
	}

	/**
	 * Keeps a file for a form that is not sent yet.
	 * @param draft the form
	 * @param incoming the file; it stays the caller's to close
	 * @return the file as it is kept
	 * @throws FileRefused when it is not one to take, or cannot be kept now
	 */
	public Attachment keep(DraftKey draft, Incoming incoming) {
		return this.arrivals.take(Owner.form(draft), incoming);
	}

	/**
	 * What is kept for a form.
	 * @param draft the form
	 * @return the oldest first
	 */
	public List<Attachment> kept(DraftKey draft) {
		return this.rows.ofDraft(draft);
	}

	/**
	 * Takes a file away from a form; one that is not there is no fault.
	 * @param draft the form
	 * @param id the file
	 */
	public void drop(DraftKey draft, UUID id) {
		this.rows.ofDraft(draft, id).filter((file) -> this.rows.dismiss(draft, id)).ifPresent(this.departures::clear);
	}

	/**
	 * Gives what a form had with it to the case that came of it, in the transaction that
	 * takes the form in.
	 * @param draft the form
	 * @param number the case, perhaps just being written
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void adopt(DraftKey draft, CaseNumber number) {
		this.rows.lock(Owner.form(draft));
		this.rows.adopt(draft, number);
	}

	private Optional<Content> open(StoredFile file) {
		if (!file.attachment().isOpenable()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Content(file.attachment(), this.stores.of(file.store()).open(file.location())));
		}
		catch (StoreAway away) {
			log.warn("Cannot open a file: {}", away.getMessage());
			throw new FileRefused(FileFault.STORE_AWAY, away);
		}
	}

}
