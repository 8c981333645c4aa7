package org.tawasul.casefile;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, Long> {

	Comment save(Comment comment);

	List<Comment> findByCaseNumberOrderById(long caseNumber);

	List<Comment> findByCaseNumberAndInternalFalseOrderById(long caseNumber);

	List<Comment> findByCaseNumberOrderByIdDesc(long caseNumber, Limit limit);

}
