package org.tawasul.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, Long> {

	Comment save(Comment comment);

	@Query("from Comment c where c.caseNumber = :caseNumber and c.id < :below order by c.id desc")
	List<Comment> findLatest(long caseNumber, long below, Limit limit);

	@Query("""
			from Comment c where c.caseNumber = :caseNumber and c.internal = false and c.id < :below
			order by c.id desc""")
	List<Comment> findLatestForReporter(long caseNumber, long below, Limit limit);

	Optional<Comment> findFirstByCaseNumberAndInternalFalseAndKindAndAtLessThanEqualOrderByIdDesc(long caseNumber,
			CommentKind kind, Instant at);

	int countByCaseNumberAndInternalFalseAndKind(long caseNumber, CommentKind kind);

}
