package org.tawasul.basicdata;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportDraftRepository extends Repository<ImportDraft, UUID> {

	ImportDraft save(ImportDraft draft);

	Optional<ImportDraft> findByIdAndOwnerAndKeptAtGreaterThanEqual(UUID id, String owner, Instant since);

	// At once, not with the next flush: a person's old draft makes room for the new one.
	@Modifying(flushAutomatically = true)
	@Query("delete from ImportDraft d where d.owner = :owner or d.keptAt < :before")
	void deleteOfOwnerOrOlderThan(String owner, Instant before);

}
