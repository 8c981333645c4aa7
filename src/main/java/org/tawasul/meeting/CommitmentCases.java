package org.tawasul.meeting;

import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Reporter;

import org.springframework.stereotype.Component;

/**
 * Opens the case of what was promised in a meeting: with the unit that was chosen, in the
 * name of the requester, who is told of it like of any case of theirs.
 */
@Component
class CommitmentCases {

	private final CaseService cases;

	CommitmentCases(CaseService cases) {
		this.cases = cases;
	}

	void open(Meeting meeting, MeetingCommitment commitment) {
		Requester requester = meeting.getRequester();
		Category category = (commitment.getType() == CaseType.INCIDENT) ? Category.OTHER : null;
		CaseReport report = new CaseReport(
				commitment.getType(), category, null, commitment.getSubject(), commitment.getDescription(),
				meeting.getRegion(), null, null, false, false, null, new Reporter(requester.name(),
						requester.identityNumber(), requester.mobile(), requester.email(), null, null, null),
				Channel.VISIT, meeting.getLanguage());
		commitment.becomes(this.cases.openAt(report, commitment.getUnit()).getNumber());
	}

}
