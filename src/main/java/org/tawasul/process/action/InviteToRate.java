package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.survey.SurveyInvitationService;

import org.springframework.stereotype.Component;

/**
 * Asks the reporter how the case was handled, by a link to the survey.
 */
@Component
class InviteToRate extends CaseAction {

	private final CaseNotifications notifications;

	private final SurveyInvitationService surveys;

	InviteToRate(CaseWorkflow workflow, CaseNotifications notifications, SurveyInvitationService surveys) {
		super(workflow);
		this.notifications = notifications;
		this.surveys = surveys;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		if (this.surveys.invite(caseFile)) {
			this.notifications.notifyReporter(caseFile, MessageKind.RATE_INVITATION, Map.of(Outbox.SURVEY, "true"));
		}
	}

}
