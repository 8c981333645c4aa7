package org.tawasul.question;

import java.util.List;

import org.springframework.data.repository.Repository;

interface QuestionRepository extends Repository<QuestionEntity, String> {

	long count();

	void saveAll(Iterable<QuestionEntity> questions);

	List<QuestionEntity> findAllByOrderByPositionAscCodeAsc();

}
