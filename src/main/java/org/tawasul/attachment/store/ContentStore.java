package org.tawasul.attachment.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Stores content under a key, streamed in both directions.
 */
public interface ContentStore {

	/**
	 * Which store this is.
	 * @return its kind
	 */
	StoreKind kind();

	/**
	 * Stores a file.
	 * @param location a new key whose row is there already
	 * @param file the content
	 * @throws StoreUnavailableException when it cannot; part of it may be stored
	 */
	void put(String location, Path file);

	/**
	 * Opens what is stored.
	 * @param location its key
	 * @return the content, to be closed; reading it may fail with
	 * {@link StoreUnavailableException} too
	 * @throws StoreUnavailableException when it cannot be had now
	 */
	InputStream open(String location);

	/**
	 * Deletes what is stored, if anything is.
	 * @param location its key
	 * @throws StoreUnavailableException when it cannot be done now
	 */
	void delete(String location);

	/**
	 * Why the store does not work, for administrators.
	 * @return nothing when it works; without anything personal or secret
	 */
	default Optional<String> problem() {
		return Optional.empty();
	}

}
