package org.tawasul.casefile;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface CaseRepository extends Repository<CaseFile, Long>, CaseRepositoryOperations {

	Optional<CaseFile> findById(Long number);

}
