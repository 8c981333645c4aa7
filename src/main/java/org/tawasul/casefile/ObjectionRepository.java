package org.tawasul.casefile;

import java.util.List;

import org.springframework.data.repository.Repository;

interface ObjectionRepository extends Repository<Objection, Long> {

	Objection save(Objection objection);

	List<Objection> findByCaseNumberOrderById(long caseNumber);

}
