package org.tawasul.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.RatingWay;
import org.tawasul.casefile.Reporter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks reporters how their case was handled.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SurveyInvitationService {

	private final CaseSurveyRepository repository;

	private final SurveyService surveys;

	private final SurveyProperties properties;

	private final Clock clock;

	SurveyInvitationService(CaseSurveyRepository repository, SurveyService surveys, SurveyProperties properties,
			Clock clock) {
		this.repository = repository;
		this.surveys = surveys;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Notes that the reporter is asked, with the newest version; the caller sends the
	 * link. Who cannot be reached is not asked.
	 * @param caseFile the case, which is being closed
	 * @return whether there is a link to send
	 */
	public boolean invite(CaseFile caseFile) {
		Reporter reporter = caseFile.getReport().reporter();
		if (reporter == null || !reporter.isReachable()) {
			return false;
		}
		Instant now = this.clock.instant();
		this.repository.invite(caseFile.getNumber(), this.surveys.current().version(), now,
				now.plus(this.properties.valid()));
		return true;
	}

	/**
	 * Notes that the reporter was called, reached or not.
	 * @param caseFile the case, which is closed
	 * @param way by whom
	 */
	public void noteCall(CaseFile caseFile, RatingWay way) {
		this.repository.call(caseFile.getNumber(), Objects.requireNonNull(caseFile.getClosedAt()), way,
				this.clock.instant());
	}

}
