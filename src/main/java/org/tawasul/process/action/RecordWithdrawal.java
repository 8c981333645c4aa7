package org.tawasul.process.action;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Confirms the withdrawal to the reporter, and notifies the handlers and those who worked
 * on the case before.
 */
@Component
class RecordWithdrawal extends CaseAction {

	private final CaseNotifications notifications;

	private final MinistryDirectory ministry;

	private final Clock clock;

	RecordWithdrawal(CaseWorkflow workflow, CaseNotifications notifications, MinistryDirectory ministry, Clock clock) {
		super(workflow);
		this.notifications = notifications;
		this.ministry = ministry;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		this.notifications.notifyReporter(caseFile, MessageKind.WITHDRAWN, Map.of());
		this.notifications.notifyHandlers(caseFile, MessageKind.WHAT_BECAME, Map.of("status", "withdrawn"));
		this.notifications.notifyFormerHandlers(caseFile, "withdrawn", handlers(caseFile));
	}

	private Set<String> handlers(CaseFile caseFile) {
		String group = Objects.requireNonNullElse(caseFile.getAssignment().getHandlers(), "");
		return this.ministry.members(group, this.clock.instant())
			.stream()
			.map(Person::username)
			.collect(Collectors.toSet());
	}

}
