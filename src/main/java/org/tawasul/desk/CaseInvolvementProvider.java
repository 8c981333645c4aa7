package org.tawasul.desk;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.tawasul.access.CaseStakeholders;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseParticipantService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Importance;

import org.springframework.stereotype.Component;

/**
 * Provides the access rules with whom a case concerns.
 */
@Component
class CaseInvolvementProvider implements CaseStakeholders.Lookup {

	private final CaseService cases;

	private final CaseParticipantService participants;

	CaseInvolvementProvider(CaseService cases, CaseParticipantService participants) {
		this.cases = cases;
		this.participants = participants;
	}

	@Override
	public Optional<CaseStakeholders> of(String number) {
		return CaseNumber.parse(number).flatMap(this.cases::find).map(this::of);
	}

	CaseStakeholders of(CaseFile file) {
		Set<String> groups = new HashSet<>(this.participants.groups(file.getNumber()));
		Optional.ofNullable(file.getAssignment().getHandlers()).ifPresent(groups::add);
		boolean urgent = file.getPhase().isOpen() && file.getType() == CaseType.INCIDENT
				&& file.getImportance() == Importance.VERY_IMPORTANT;
		return new CaseStakeholders(urgent, Optional.ofNullable(file.getAssignment().getUnit()), groups,
				Set.copyOf(this.participants.users(file.getNumber())));
	}

}
