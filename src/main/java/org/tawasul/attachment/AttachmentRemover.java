package org.tawasul.attachment;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.store.ContentStores;
import org.tawasul.attachment.store.StoreUnavailableException;

import org.springframework.stereotype.Component;

/**
 * The way of a file out of the store: nobody sees it any more, its content goes, then its
 * row. Whatever stops in between is gone on with later, so no content is ever left
 * without a row that knows of it.
 */
@Component
class AttachmentRemover {

	private static final Logger log = LoggerFactory.getLogger(AttachmentRemover.class);

	private final AttachmentRows rows;

	private final ContentStores stores;

	private final Clock clock;

	AttachmentRemover(AttachmentRows rows, ContentStores stores, Clock clock) {
		this.rows = rows;
		this.stores = stores;
		this.clock = clock;
	}

	/** Clears a file away; false when its store cannot be reached now. */
	boolean remove(StoredFile file) {
		this.rows.dismiss(file.attachment().id());
		try {
			this.stores.of(file.store()).delete(file.location());
			this.rows.delete(file.attachment().id());
			return true;
		}
		catch (StoreUnavailableException away) {
			log.warn("A file is cleared away later: {}", away.getMessage());
			return false;
		}
	}

	/**
	 * Deletes the content of a harmful file, whose row stays, so that people see why;
	 * false when its store cannot be reached now.
	 */
	boolean removeContent(StoredFile file) {
		try {
			this.stores.of(file.store()).delete(file.location());
			this.rows.emptied(file.attachment().id(), this.clock.instant());
			return true;
		}
		catch (StoreUnavailableException away) {
			log.warn("The content of a harmful file is deleted later: {}", away.getMessage());
			return false;
		}
	}

}
