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
 * Confirms the withdrawal to the reporter, and tells the handlers and those who worked on
 * the case before.
 */
@Component
class RecordWithdrawal extends CaseAction {

	private final HandlerNotifications notices;

	private final MinistryDirectory ministry;

	private final Clock clock;

	RecordWithdrawal(CaseWorkflow progress, HandlerNotifications notices, MinistryDirectory ministry, Clock clock) {
		super(progress);
		this.notices = notices;
		this.ministry = ministry;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		this.notices.toReporter(file, MessageKind.WITHDRAWN, Map.of());
		this.notices.toHandlers(file, MessageKind.WHAT_BECAME, Map.of("status", "withdrawn"));
		this.notices.whatBecame(file, "withdrawn", handlers(file));
	}

	private Set<String> handlers(CaseFile file) {
		String group = Objects.requireNonNullElse(file.getAssignment().getHandlers(), "");
		return this.ministry.members(group, this.clock.instant())
			.stream()
			.map(Person::username)
			.collect(Collectors.toSet());
	}

}
