package org.tawasul.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The outbox's messages. */
interface OutboxMessageRepository extends JpaRepository<OutboxMessage, Long>, JpaSpecificationExecutor<OutboxMessage> {

	/** The oldest that wait to be rendered. */
	List<OutboxMessage> findByRenderedAtIsNullAndFailureIsNullOrderById(Limit limit);

	/** One of them, locked; nothing if another node was faster. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from OutboxMessage m where m.id = :id and m.renderedAt is null and m.failure is null")
	Optional<OutboxMessage> lockPending(long id);

	List<OutboxMessage> findByCaseNumberAndKindInAndUsernameIsNotNullAndWrittenAtGreaterThanEqual(long caseNumber,
			Collection<String> kinds, Instant since);

	/** The last by time: each node takes its ids out of a block of its own. */
	Optional<OutboxMessage> findFirstByCaseNumberAndKindAndUsernameOrderByWrittenAtDescIdDesc(long caseNumber,
			String kind, String username);

	int countByFailureIsNotNull();

	List<OutboxMessage> findByIdInOrderById(List<Long> ids);

}
