package org.tawasul.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of files. States stand in the queries as literals, since partial indexes are used
 * for nothing else. Changes of state name the state before, so that of two nodes one
 * wins.
 */
@Transactional
interface AttachmentRepository extends Repository<Attachment, UUID> {

	Attachment save(Attachment attachment);

	/** Until the transaction ends nobody else counts or adds files under the key. */
	@Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", nativeQuery = true)
	int lock(String key);

	/** Those on their way included. */
	@Query("""
			select count(a) from Attachment a
			where a.caseNumber = :number and a.sender = :sender and a.state <> LEAVING and a.scan <> INFECTED""")
	int countInCase(@Nullable Long number, AttachmentSender sender);

	@Query("""
			select count(a) from Attachment a
			where a.draft = :draft and a.sender = :sender and a.state <> LEAVING and a.scan <> INFECTED""")
	int countInDraft(@Nullable String draft, AttachmentSender sender);

	@Query("select a from Attachment a where a.caseNumber = :number and a.state = KEPT order by a.at, a.id")
	List<Attachment> findByCase(long number);

	@Query("select a from Attachment a where a.draft = :draft and a.state = KEPT order by a.at, a.id")
	List<Attachment> findByDraft(String draft);

	@Query("select a from Attachment a where a.id = :id and a.caseNumber = :number and a.state = KEPT")
	Optional<Attachment> findInCase(UUID id, long number);

	@Query("select a from Attachment a where a.id = :id and a.draft = :draft and a.state = KEPT")
	Optional<Attachment> findInDraft(UUID id, String draft);

	/** Its content is stored. */
	@Modifying
	@Query("update Attachment a set a.state = KEPT where a.id = :id and a.state = ARRIVING")
	int confirm(UUID id);

	/** Nobody sees it any more; its content may be deleted. */
	@Modifying
	@Query("update Attachment a set a.state = LEAVING where a.id = :id and a.state <> LEAVING")
	int dismiss(UUID id);

	@Modifying
	@Query("update Attachment a set a.state = LEAVING where a.id = :id and a.draft = :draft and a.state = KEPT")
	int dismissFromDraft(UUID id, String draft);

	/** Does nothing to a file whose form was sent in the meantime. */
	@Modifying
	@Query("update Attachment a set a.state = LEAVING where a.id = :id and (a.draft is not null or a.state <> KEPT)")
	int dismissAbandoned(UUID id);

	/** Its content is deleted. */
	@Modifying
	@Query("delete from Attachment a where a.id = :id and a.state = LEAVING")
	int delete(UUID id);

	@Modifying
	@Query("update Attachment a set a.caseNumber = :number, a.draft = null where a.draft = :draft and a.state <> LEAVING")
	int assignDraftToCase(String draft, long number);

	/** The oldest first, from behind the given one on. */
	@Query("""
			select a from Attachment a where a.scan = WAITING and a.state = KEPT
			and (a.at > :at or a.at = :at and a.id > :id) order by a.at, a.id""")
	List<Attachment> findPendingScan(Instant at, UUID id, Limit limit);

	@Modifying
	@Query("update Attachment a set a.scan = :scan where a.id = :id and a.scan = WAITING")
	int recordScan(UUID id, ScanStatus scan);

	@Modifying
	@Query("update Attachment a set a.emptiedAt = :at where a.id = :id")
	int recordContentRemoved(UUID id, Instant at);

	@Query("select a from Attachment a where a.scan = INFECTED and a.emptiedAt is null order by a.at")
	List<Attachment> findInfectedWithContent(Limit limit);

	@Query("select a from Attachment a where a.draft is not null and a.state = KEPT and a.at < :before order by a.at")
	List<Attachment> findAbandonedDrafts(Instant before, Limit limit);

	@Query("select coalesce(sum(a.size), 0) from Attachment a where a.draft is not null and a.state = KEPT")
	long sizeOfDrafts();

	@Query("select a from Attachment a where a.state = LEAVING or a.state = ARRIVING and a.at < :before")
	List<Attachment> findUnfinished(Instant before, Limit limit);

	@Query("select count(a) as files, min(a.at) as oldest from Attachment a where a.scan = WAITING and a.state = KEPT")
	ScanQueue scanQueue();

	/**
	 * Files that wait for the virus scanner.
	 */
	interface ScanQueue {

		/** How many. */
		long getFiles();

		/** When the first of them came. */
		@Nullable Instant getOldest();

	}

}
