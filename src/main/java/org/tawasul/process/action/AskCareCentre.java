package org.tawasul.process.action;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseProgress;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.directory.Ministry;
import org.tawasul.directory.Rung;
import org.tawasul.directory.RungKind;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.DeadlineTable;

import org.springframework.stereotype.Component;

/**
 * Gives the case to the care centre, which finds the responsible unit. Sets
 * {@code handlers} and {@code routingDue}.
 */
@Component
class AskCareCentre extends CaseAction {

	private final DeadlineTable table;

	private final WorkingCalendar calendar;

	private final Ministry ministry;

	private final Notices notices;

	private final Clock clock;

	AskCareCentre(CaseProgress progress, DeadlineTable table, WorkingCalendar calendar, Ministry ministry,
			Notices notices, Clock clock) {
		super(progress);
		this.table = table;
		this.calendar = calendar;
		this.ministry = ministry;
		this.notices = notices;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		Rung rung = new Rung(this.ministry.root().code(), RungKind.CARE_CENTRE);
		progress().standOn(file.getNumber(), rung.unit(), rung.kind().name(), rung.group());
		String allowed = this.table.ruleFor(execution, file).routing();
		Instant until = this.calendar.due(this.clock.instant(), allowed, ClockKind.ROUND_THE_CLOCK);
		progress().assign(file.getNumber(), rung.unit(), rung.kind().name(), rung.group(), until);
		execution.setVariable(CaseVariables.HANDLERS, rung.group());
		execution.setVariable(CaseVariables.ROUTING_DUE, Date.from(until));
		this.notices.toHandlers(file, MessageKind.NEW_TASK, Map.of("dueAt", until.toString()));
	}

}
