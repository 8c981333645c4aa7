package org.tawasul.attachment.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The stores of this installation: the database always, an S3-compatible one where it is
 * configured. New files go to the latter; those in the other stay readable.
 */
@Component
public class ContentStores implements AutoCloseable {

	private final Map<StoreKind, ContentStore> stores = new EnumMap<>(StoreKind.class);

	private final Optional<S3ContentStore> s3;

	ContentStores(DatabaseContentStore database, S3Properties settings) {
		this.s3 = Optional.of(settings).filter(S3Properties::isConfigured).map(S3ContentStore::new);
		this.stores.put(StoreKind.DATABASE, database);
		this.s3.ifPresent((store) -> this.stores.put(StoreKind.S3, store));
	}

	/**
	 * Where new files go.
	 * @return the configured store, else the database
	 */
	public ContentStore current() {
		return of(this.s3.isPresent() ? StoreKind.S3 : StoreKind.DATABASE);
	}

	/**
	 * Where a file is.
	 * @param kind as its row says
	 * @return the store
	 * @throws StoreUnavailableException when that store is not configured any more
	 */
	public ContentStore of(StoreKind kind) {
		ContentStore store = this.stores.get(kind);
		if (store == null) {
			throw new StoreUnavailableException("store " + kind + " is not configured", null);
		}
		return store;
	}

	@Override
	public void close() {
		this.s3.ifPresent(S3ContentStore::close);
	}

}
