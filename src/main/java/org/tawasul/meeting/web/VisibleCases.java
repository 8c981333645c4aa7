package org.tawasul.meeting.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseAccessAttributes;
import org.tawasul.access.CaseScope;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseParticipantService;
import org.tawasul.casefile.CaseParticipantService.Parties;
import org.tawasul.casefile.CaseService;

import org.springframework.stereotype.Component;

/**
 * Which cases that came of meetings and visits somebody may open on the desk: their
 * numbers are links to those alone.
 */
@Component
class VisibleCases {

	private final CaseAccess access;

	private final CaseService cases;

	private final CaseParticipantService participants;

	VisibleCases(CaseAccess access, CaseService cases, CaseParticipantService participants) {
		this.access = access;
		this.cases = cases;
		this.participants = participants;
	}

	/** The numbers among some which the viewer may open. */
	Set<CaseNumber> of(StaffUser viewer, Collection<CaseNumber> numbers) {
		CaseScope scope = this.access.scope(viewer);
		if (scope.everything() || numbers.isEmpty()) {
			return new HashSet<>(numbers);
		}
		Map<CaseNumber, CaseFile> files = this.cases.findAll(numbers);
		Map<CaseNumber, Parties> parties = this.participants.parties(numbers);
		Set<CaseNumber> visible = new HashSet<>();
		files.forEach((number, file) -> {
			Parties known = parties.get(number);
			if (known != null
					&& scope.includes(new CaseAccessAttributes(Optional.ofNullable(file.getAssignment().getUnit()),
							groups(file, known), known.users()))) {
				visible.add(number);
			}
		});
		return visible;
	}

	private static Set<String> groups(CaseFile file, Parties known) {
		Set<String> groups = new HashSet<>(known.groups());
		Optional.ofNullable(file.getAssignment().getHandlers()).ifPresent(groups::add);
		return groups;
	}

}
