package org.tawasul.process.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;
import org.tawasul.language.VisibleText;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingCommitment.Promise;
import org.tawasul.meeting.MeetingOverlapException;
import org.tawasul.meeting.MeetingStep;
import org.tawasul.meeting.MeetingTime;
import org.tawasul.meeting.MeetingWorkflow;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.form.FormAnswers;

import org.springframework.stereotype.Component;

/**
 * Stores what is answered in the forms of a meeting, by the meaning that the keys of
 * their fields have in all of them. Days are read as people write them, Hijri or
 * Gregorian.
 */
@Component
class MeetingAnswers {

	/** Groups of fields for what was promised, {@code commitment1} and so on. */
	private static final int COMMITMENTS = 3;

	private static final int MIN_COMMITMENT = 3;

	private final MeetingWorkflow workflow;

	private final DateParser dates;

	private final MinistryDirectory ministry;

	MeetingAnswers(MeetingWorkflow workflow, DateParser dates, MinistryDirectory ministry) {
		this.workflow = workflow;
		this.dates = dates;
		this.ministry = ministry;
	}

	void handle(DelegateExecution execution, Meeting meeting, FormAnswers answers, String user) {
		String note = answers.text("note");
		if (note != null) {
			this.workflow.record(meeting.getNumber(), MeetingStep.NOTE, note, user);
		}
		decide(execution, meeting, answers, user);
		recordOutcome(execution, meeting, answers, user);
		if (answers.text("meetingDay") != null) {
			schedule(meeting, answers, user);
		}
	}

	private void decide(DelegateExecution execution, Meeting meeting, FormAnswers answers, String user) {
		String decision = answers.text("decision");
		if (decision == null) {
			return;
		}
		MeetingStep step = switch (decision) {
			case "FORWARD" -> MeetingStep.FORWARDED;
			case "ACCEPT" -> MeetingStep.ACCEPTED;
			case "DECLINE" -> MeetingStep.DECLINED;
			default -> throw new InvalidProcessRequestException("form.not-offered", "decision");
		};
		String reason = (step == MeetingStep.DECLINED) ? required(answers, "declineReason") : null;
		this.workflow.record(meeting.getNumber(), step, reason, user);
		passOn(execution, "decision", decision);
	}

	private void schedule(Meeting meeting, FormAnswers answers, String user) {
		Instant start = this.dates.parse(required(answers, "meetingDay"))
			.flatMap(
					(day) -> time(answers).map((time) -> day.day().atTime(time).atZone(DateFormatter.ZONE).toInstant()))
			.orElseThrow(() -> new InvalidProcessRequestException("meeting.day"));
		MeetingTime time = new MeetingTime(start, Integer.parseInt(required(answers, "meetingMinutes")),
				required(answers, "meetingPlace"));
		try {
			this.workflow.schedule(meeting.getNumber(), time, user);
		}
		catch (MeetingOverlapException ex) {
			throw new InvalidProcessRequestException("meeting.overlap", ex.other().toString());
		}
		catch (MeetingActionNotAllowedException ex) {
			throw new InvalidProcessRequestException("meeting.past");
		}
	}

	private Optional<LocalTime> time(FormAnswers answers) {
		return this.dates.parseTime(required(answers, "meetingTime"));
	}

	private void recordOutcome(DelegateExecution execution, Meeting meeting, FormAnswers answers, String user) {
		String outcome = answers.text("outcome");
		if (outcome == null) {
			return;
		}
		switch (outcome) {
			case "HELD" -> this.workflow.recordOutcome(meeting.getNumber(), required(answers, "outcomeText"),
					promises(answers), user);
			case "NOT_HELD" -> this.workflow.record(meeting.getNumber(), MeetingStep.NOT_HELD, null, user);
			case "ABSENT" -> this.workflow.record(meeting.getNumber(), MeetingStep.ABSENT, null, user);
			case "RESCHEDULE" -> this.workflow.record(meeting.getNumber(), MeetingStep.RESCHEDULED, null, user);
			default -> throw new InvalidProcessRequestException("form.not-offered", "outcome");
		}
		passOn(execution, "outcome", outcome);
	}

	private List<Promise> promises(FormAnswers answers) {
		List<Promise> promises = new ArrayList<>();
		for (int i = 1; i <= COMMITMENTS; i++) {
			String text = answers.text("commitment" + i);
			if (text != null) {
				promises.add(promise(text, required(answers, "commitment" + i + "Type"),
						required(answers, "commitment" + i + "Unit")));
			}
		}
		return promises;
	}

	private Promise promise(String text, String type, String unit) {
		if (VisibleText.length(text) < MIN_COMMITMENT) {
			throw new InvalidProcessRequestException("meeting.commitment");
		}
		if (this.ministry.unit(unit).isEmpty()) {
			throw new InvalidProcessRequestException("meeting.unit");
		}
		return Promise.of(CaseType.valueOf(type), unit, text);
	}

	/** Whatever somebody stored under the name: the gateway reads what the form says. */
	private static void passOn(DelegateExecution execution, String name, @Nullable String value) {
		execution.removeVariable(name);
		CaseVariables.setTransient(execution, name, value);
	}

	private static String required(FormAnswers answers, String key) {
		String text = answers.text(key);
		if (text == null) {
			throw new InvalidProcessRequestException("form.required", key);
		}
		return text;
	}

}
