package org.tawasul.attachment;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.store.ContentStores;
import org.tawasul.attachment.store.StoreUnavailableException;

import org.springframework.stereotype.Component;

/**
 * Removes files from their store: first nobody sees a file any more, then its content is
 * deleted, then its row. Whatever stops half-way is resumed later, so no content is ever
 * left without a row that knows of it.
 */
@Component
class AttachmentRemover {

	private static final Logger log = LoggerFactory.getLogger(AttachmentRemover.class);

	private final AttachmentRepository repository;

	private final ContentStores stores;

	private final Clock clock;

	AttachmentRemover(AttachmentRepository repository, ContentStores stores, Clock clock) {
		this.repository = repository;
		this.stores = stores;
		this.clock = clock;
	}

	/** Returns false when the store is unavailable now. */
	boolean remove(Attachment file) {
		this.repository.dismiss(file.id());
		return deleteContent(file) && this.repository.delete(file.id()) >= 0;
	}

	/**
	 * Deletes the content of a harmful file; its row stays, so that people see why.
	 * Returns false when the store is unavailable now.
	 */
	boolean removeContent(Attachment file) {
		return deleteContent(file) && this.repository.recordContentRemoved(file.id(), this.clock.instant()) >= 0;
	}

	private boolean deleteContent(Attachment file) {
		try {
			this.stores.of(file.store()).delete(file.location());
			return true;
		}
		catch (StoreUnavailableException ex) {
			log.warn("The content of a file will be deleted later: {}", ex.getMessage());
			return false;
		}
	}

}
