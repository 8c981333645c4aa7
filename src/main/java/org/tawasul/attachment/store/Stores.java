package org.tawasul.attachment.store;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * The stores of this installation.
 */
@Component
public class Stores {

	private final List<ContentStore> stores;

	Stores(List<ContentStore> stores) {
		this.stores = List.copyOf(stores);
	}

	/**
	 * Where new files go.
	 * @return the configured store, else the database
	 */
	public ContentStore current() {
		return this.stores.stream()
			.filter((store) -> store.kind() == StoreKind.S3)
			.findFirst()
			.orElseGet(() -> of(StoreKind.DATABASE));
	}

	/**
	 * Where a file is.
	 * @param kind as its row says
	 * @return the store
	 * @throws StoreAway when that store is not configured any more
	 */
	public ContentStore of(StoreKind kind) {
		return this.stores.stream()
			.filter((store) -> store.kind() == kind)
			.findFirst()
			.orElseThrow(() -> new StoreAway("store " + kind + " is not configured", null));
	}

}
