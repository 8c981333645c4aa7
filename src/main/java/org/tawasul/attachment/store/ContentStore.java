package org.tawasul.attachment.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps content under a key. Nothing is held in memory as a whole, in either direction.
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
	 * Deletes what is stored; nothing there is as good.
	 * @param location its key
	 * @throws StoreUnavailableException when it cannot be done now
	 */
	void delete(String location);

	/**
	 * What keeps the store from working, for administrators.
	 * @return nothing when it works; without anything personal or secret
	 */
	default Optional<String> problem() {
		return Optional.empty();
	}

}
