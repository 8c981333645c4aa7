package org.tawasul.meeting;

import java.util.Locale;

import jakarta.persistence.EntityManager;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseParticipantService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Reporter;
import org.tawasul.meeting.MeetingCommitment.Promise;

import org.springframework.stereotype.Component;

/**
 * Opens the case of what was promised in a meeting or to a visitor: with the unit that
 * was chosen, in the name of who asked for it, who is told of it like of any case of
 * theirs. Whoever has recorded the promise may follow the case.
 */
@Component
class CommitmentCases {

	private final CaseService cases;

	private final CaseParticipantService participants;

	private final EntityManager entityManager;

	CommitmentCases(CaseService cases, CaseParticipantService participants, EntityManager entityManager) {
		this.cases = cases;
		this.participants = participants;
		this.entityManager = entityManager;
	}

	void open(Meeting meeting, MeetingCommitment commitment) {
		Requester requester = meeting.getRequester();
		Reporter reporter = new Reporter(requester.name(), requester.identityNumber(), requester.mobile(),
				requester.email(), null, null, null);
		Promise promise = new Promise(commitment.getType(), commitment.getUnit(), commitment.getSubject(),
				commitment.getDescription());
		CaseFile opened = open(promise, reporter, meeting.getRegion(), meeting.getLanguage(), commitment.getMadeBy());
		commitment.becomes(opened.getNumber(), opened.getPromisedAt());
	}

	CaseFile open(Promise promise, Reporter reporter, String region, Locale language, String user) {
		Category category = (promise.type() == CaseType.INCIDENT) ? Category.OTHER : null;
		CaseReport report = new CaseReport(promise.type(), category, null, promise.subject(), promise.description(),
				region, null, null, false, false, null, reporter, Channel.VISIT, language);
		CaseFile opened = this.cases.openAt(report, promise.unit());
		// The participant is written past the entity manager.
		this.entityManager.flush();
		this.participants.addUser(opened.getNumber(), user);
		return opened;
	}

}
