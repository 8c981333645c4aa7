package org.tawasul.basicdata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files between preview and import. They name people, so they are kept for hours
 * only, one set a person, and shown to that person alone.
 */
@Service
@Transactional
class ImportDraftService {

	private static final Duration RETENTION = Duration.ofHours(4);

	private final ImportDraftRepository repository;

	private final Clock clock;

	ImportDraftService(ImportDraftRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/** Keeps files, in place of those that the person had before. */
	UUID save(String owner, ImportBatch batch) {
		delete(owner);
		UUID id = UUID.randomUUID();
		this.repository.save(new ImportDraft(id, owner, this.clock.instant(), batch));
		return id;
	}

	/**
	 * The files that a person sent; nothing once they were imported, replaced or too old.
	 */
	@Transactional(readOnly = true)
	Optional<ImportBatch> find(String owner, UUID id) {
		return this.repository.findByIdAndOwnerAndKeptAtGreaterThanEqual(id, owner, oldest()).map(ImportDraft::toBatch);
	}

	/** Deletes the files of a person, and whatever is too old. */
	void delete(String owner) {
		this.repository.deleteOfOwnerOrOlderThan(owner, oldest());
	}

	private Instant oldest() {
		return this.clock.instant().minus(RETENTION);
	}

}
