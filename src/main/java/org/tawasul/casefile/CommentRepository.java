package org.tawasul.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, Long> {

	/** By time: each node takes its ids out of a block of its own. */
	String EARLIER = """
			and (:before is null or (c.at, c.id) < (select b.at, b.id from Comment b
				where b.caseNumber = :caseNumber and b.id = :before))
			order by c.at desc, c.id desc""";

	Comment save(Comment comment);

	/**
	 * The resolution that held until now gets its text from the case, where another
	 * follows.
	 */
	@Modifying
	@Query("update Comment c set c.ownText = :resolution where c.caseNumber = :caseNumber and c.ownText is null")
	void keepFormerResolution(long caseNumber, String resolution);

	@Query("from Comment c where c.caseNumber = :caseNumber " + EARLIER)
	List<Comment> findLatest(long caseNumber, @Nullable Long before, Limit limit);

	@Query("from Comment c where c.caseNumber = :caseNumber and c.internal = false " + EARLIER)
	List<Comment> findLatestForReporter(long caseNumber, @Nullable Long before, Limit limit);

	Optional<Comment> findFirstByCaseNumberAndInternalFalseAndKindAndAtLessThanEqualOrderByAtDescIdDesc(long caseNumber,
			CommentKind kind, Instant at);

	int countByCaseNumberAndInternalFalseAndKind(long caseNumber, CommentKind kind);

}
