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

import org.springframework.stereotype.Component;

/**
 * Gives the case to the care centre, which finds the responsible unit within the input
 * {@code time} (ISO duration); input {@code tell} names who else hears at once. Sets
 * {@code handlers} and {@code routingDue}.
 */
@Component
class AskCareCentre extends CaseAction {

	private final WorkingCalendar calendar;

	private final Ministry ministry;

	private final Notices notices;

	private final Clock clock;

	AskCareCentre(CaseProgress progress, WorkingCalendar calendar, Ministry ministry, Notices notices, Clock clock) {
		super(progress);
		this.calendar = calendar;
		this.ministry = ministry;
		this.notices = notices;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		Rung rung = new Rung(this.ministry.root().code(), RungKind.CARE_CENTRE);
		Instant now = this.clock.instant();
		Instant until = this.calendar.due(now, input(execution, "time"), ClockKind.ROUND_THE_CLOCK);
		progress().assign(file.getNumber(), rung.unit(), rung.kind().name(), rung.group());
		progress().runClock(file.getNumber(), now, until);
		execution.setVariable(CaseVariables.HANDLERS, rung.group());
		execution.setVariable(CaseVariables.ROUTING_DUE, Date.from(until));
		Map<String, String> facts = Map.of("dueAt", until.toString());
		this.notices.toHandlers(file, MessageKind.NEW_TASK, facts);
		this.notices.atOnce(file, input(execution, "tell"), facts);
	}

}
