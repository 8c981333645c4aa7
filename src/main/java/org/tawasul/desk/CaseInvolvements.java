package org.tawasul.desk;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.tawasul.access.CaseInvolvement;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Cases;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Involvement;

import org.springframework.stereotype.Component;

/**
 * Tells whoever guards cases whom one concerns.
 */
@Component
class CaseInvolvements implements CaseInvolvement.Source {

	private final Cases cases;

	private final Involvement involvement;

	CaseInvolvements(Cases cases, Involvement involvement) {
		this.cases = cases;
		this.involvement = involvement;
	}

	@Override
	public Optional<CaseInvolvement> of(String number) {
		return CaseNumber.parse(number).flatMap(this.cases::find).map(this::of);
	}

	CaseInvolvement of(CaseFile file) {
		Set<String> groups = new HashSet<>(this.involvement.groups(file.getNumber()));
		Optional.ofNullable(file.getStanding().getHandlers()).ifPresent(groups::add);
		boolean urgent = file.getPhase().isOpen() && file.getType() == CaseType.INCIDENT
				&& file.getImportance() == Importance.VERY_IMPORTANT;
		return new CaseInvolvement(urgent, Optional.ofNullable(file.getStanding().getUnit()), groups,
				Set.copyOf(this.involvement.users(file.getNumber())));
	}

}
