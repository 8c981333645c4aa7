package org.tawasul.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseParticipantRepository extends Repository<CaseParticipant, CaseParticipant.Key> {

	CaseParticipant save(CaseParticipant participant);

	Optional<CaseParticipant> findById(CaseParticipant.Key id);

	List<CaseParticipant> findByIdCaseNumberIn(Collection<Long> numbers);

	boolean existsByIdCaseNumberAndIdPartyIn(long caseNumber, Collection<String> parties);

	@Query("select p.id.party from CaseParticipant p where p.id.caseNumber = :number and p.id.party like :prefix%")
	List<String> findParties(long number, String prefix);

}
