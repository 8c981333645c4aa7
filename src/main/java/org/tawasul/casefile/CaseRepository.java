package org.tawasul.casefile;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseRepository extends Repository<CaseFile, Long> {

	CaseFile save(CaseFile file);

	Optional<CaseFile> findById(Long number);

	/** Whoever changes a case takes its row first: two changes wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from CaseFile c where c.number = :number")
	Optional<CaseFile> lock(long number);

}
