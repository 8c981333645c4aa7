package org.tawasul.process.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.desk.ReplyTimes;
import org.tawasul.process.decision.DeadlineTable;

import org.springframework.stereotype.Component;

/**
 * Reads the reporter's times where the steps that write to the reporter get theirs: from
 * the table of the case's own model, round the clock.
 */
@Component
class EngineReplyTimes implements ReplyTimes {

	private final RuntimeService runtime;

	private final DeadlineTable table;

	private final WorkingCalendar calendar;

	private final Clock clock;

	EngineReplyTimes(RuntimeService runtime, DeadlineTable table, WorkingCalendar calendar, Clock clock) {
		this.runtime = runtime;
		this.table = table;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public Optional<Instant> objectionUntil(CaseFile caseFile) {
		return until(caseFile, "objection");
	}

	@Override
	public Optional<Instant> answerUntil(CaseFile caseFile) {
		return until(caseFile, "answer");
	}

	private Optional<Instant> until(CaseFile caseFile, String time) {
		return Optional.ofNullable(caseFile.getWorkflowId())
			.map((id) -> this.runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
			.flatMap((process) -> this.table.reporterTime(process.getProcessDefinitionId(), caseFile, time))
			.map((allowance) -> this.calendar.due(this.clock.instant(), allowance, ClockKind.ROUND_THE_CLOCK));
	}

}
