package org.tawasul.attachment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.store.StoreAway;
import org.tawasul.attachment.store.Stores;

import org.springframework.stereotype.Component;

/**
 * The way of a file out of the store: nobody sees it any more, its content goes, then its
 * row. Whatever stops in between is gone on with later, so no content is ever left
 * without a row that knows of it.
 */
@Component
class Departures {

	private static final Logger log = LoggerFactory.getLogger(Departures.class);

	private final AttachmentRows rows;

	private final Stores stores;

	Departures(AttachmentRows rows, Stores stores) {
		this.rows = rows;
		this.stores = stores;
	}

	/** Clears a file away, as far as the store can be reached now. */
	boolean clear(StoredFile file) {
		this.rows.dismiss(file.attachment().id());
		try {
			this.stores.of(file.store()).delete(file.location());
			this.rows.delete(file.attachment().id());
			return true;
		}
		catch (StoreAway away) {
			log.warn("A file is cleared away later: {}", away.getMessage());
			return false;
		}
	}

}
