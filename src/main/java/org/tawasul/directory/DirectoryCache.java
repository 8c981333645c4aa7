package org.tawasul.directory;

import org.tawasul.database.ChangeCounter;
import org.tawasul.database.VersionedCache;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the directory in memory and announces its changes.
 */
@Component
class DirectoryCache {

	private final VersionedCache<DirectorySnapshot> snapshots;

	private final ApplicationEventPublisher events;

	DirectoryCache(DirectorySnapshotLoader loader, JdbcClient jdbc, ApplicationEventPublisher events,
			DirectoryProperties properties) {
		this.snapshots = new VersionedCache<>(new ChangeCounter(jdbc, "app.directory_version"),
				(version) -> loader.load(), properties.recheck());
		this.events = events;
	}

	DirectorySnapshot get() {
		return this.snapshots.get();
	}

	/** The directory, with all other writers kept waiting. */
	DirectorySnapshot lock() {
		return this.snapshots.lock();
	}

	/** To be called after {@link #lock} and the change. */
	void changed() {
		this.snapshots.changed();
		this.events.publishEvent(new DirectoryChanged());
	}

}
