package org.tawasul.process.contract.diagram;

import java.time.DateTimeException;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.meeting.MeetingVariables;
import org.tawasul.process.satisfaction.SatisfactionCallVariables;

/**
 * Times come from tables, through variables that actions set. Only a reminder that goes
 * on until its task is done has a time of its own, and not oftener than people can bear.
 */
final class TimerRules {

	/** Deadlines: when they are over, something else happens. */
	static final Set<String> DEADLINES = Set.of(CaseVariables.ASSESS_DUE, CaseVariables.RESOLVE_DUE,
			CaseVariables.ROUTING_DUE, CaseVariables.ANSWER_UNTIL, CaseVariables.OBJECTION_UNTIL,
			CaseVariables.REVIEW_DUE, MeetingVariables.MEETING_DUE, MeetingVariables.MEETING_OVER,
			SatisfactionCallVariables.CALL_FROM, SatisfactionCallVariables.CALL_DUE,
			SatisfactionCallVariables.CALL_GIVE_UP, SatisfactionCallVariables.VOICE_UNTIL);

	private static final Set<String> REMINDERS = Set.of(CaseVariables.ASSESS_REMINDER, CaseVariables.RESOLVE_REMINDER);

	private static final Set<String> CYCLES = Set.of(MeetingVariables.MEETING_REMINDERS);

	private static final Pattern CYCLE = Pattern.compile("R(\\d*)/(?:(\\d{4}-[^/]+)/)?(P[^/]+)");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");

	/** Times that something waits for, and not those at which a task is due. */
	private static final Set<String> WAITS = Set.of(CaseVariables.ANSWER_UNTIL, CaseVariables.OBJECTION_UNTIL,
			MeetingVariables.MEETING_OVER, SatisfactionCallVariables.CALL_FROM, SatisfactionCallVariables.VOICE_UNTIL);

	/** Reports of a week are missed when nobody looks for so many days. */
	private static final int RAREST = 7;

	/** In minutes. */
	private static final long OFTENEST = 60;

	/** Years before it are those of another calendar. */
	private static final int FIRST_YEAR = 2000;

	private final Findings findings;

	private TimerRules(Findings findings) {
		this.findings = findings;
	}

	static void check(Diagram diagram, Findings findings) {
		TimerRules rules = new TimerRules(findings);
		diagram.nodes().forEach((event) -> Diagram.timer(event).ifPresent((timer) -> {
			rules.timer(event, timer);
			rules.late(diagram, event, variableOf(timer));
		}));
	}

	/** The variable that holds a time, empty for anything else. */
	static String variable(String text) {
		Matcher variable = VARIABLE.matcher(text.strip());
		return variable.matches() ? variable.group(1) : "";
	}

	/** The variable that a timer reads, empty where it reads none. */
	static String variableOf(Element timer) {
		return Stream.of("timeDate", "timeDuration", "timeCycle")
			.flatMap((kind) -> Diagram.children(timer, kind).stream())
			.map((time) -> variable(ModelXml.text(time)))
			.findFirst()
			.orElse("");
	}

	private void timer(Element event, Element timer) {
		List<Element> times = Stream.of("timeDate", "timeDuration", "timeCycle")
			.flatMap((kind) -> Diagram.children(timer, kind).stream())
			.toList();
		if (times.size() != 1 || ModelXml.text(times.get(0)).isBlank()) {
			this.findings.report(event, "timer-empty");
			return;
		}
		String text = ModelXml.text(times.get(0)).strip();
		boolean repeats = Diagram.is(times.get(0), "timeCycle");
		String variable = variable(text);
		if (!variable.isEmpty() || text.contains("{")) {
			boolean date = Diagram.is(times.get(0), "timeDate");
			Set<String> known = repeats ? CYCLES : date ? DEADLINES : Set.of();
			boolean reminds = date && REMINDERS.contains(variable) && !Diagram.interrupts(event);
			boolean waits = !Diagram.is(event, "intermediateCatchEvent") || WAITS.contains(variable);
			this.findings.require((known.contains(variable) || reminds) && waits, event, "timer-variable", text);
		}
		else if (repeats) {
			cycle(event, text);
		}
		else {
			this.findings.report(event, "timer-literal", text);
		}
		boolean mayRepeat = !repeats || isScheduledStart(event)
				|| !Diagram.interrupts(event) && !Diagram.is(event, "intermediateCatchEvent");
		this.findings.require(mayRepeat, event, "timer-repeats", text);
	}

	/** When the time is over the task is gone, and nobody is reminded of it. */
	private void late(Diagram diagram, Element event, String variable) {
		boolean over = !variable.isEmpty() && Diagram.is(event, "boundaryEvent") && !Diagram.interrupts(event)
				&& diagram.node(event.getAttribute("attachedToRef"))
					.stream()
					.flatMap((task) -> diagram.onBorder(task).stream())
					.filter(Diagram::interrupts)
					.flatMap((other) -> Diagram.timer(other).stream())
					.anyMatch((other) -> variableOf(other).equals(variable));
		this.findings.require(!over, event, "reminder-late", variable);
	}

	private static boolean isScheduledStart(Element event) {
		return Diagram.is(event, "startEvent") && Diagram.scope(event)
			.filter((scope) -> ProcessKeys.SCHEDULED.contains(Diagram.id(scope)))
			.isPresent();
	}

	private void cycle(Element event, String text) {
		Matcher cycle = CYCLE.matcher(text);
		if (!cycle.matches() || !isAllowance(cycle.group(3)) || cycle.group(1).matches("0+|\\d{4,}")
				|| cycle.group(2) != null && !isScheduledStart(event)) {
			this.findings.report(event, "timer-bad", text);
			return;
		}
		DeadlineAllowance every = DeadlineAllowance.of(cycle.group(3));
		if (isScheduledStart(event)) {
			boolean regular = cycle.group(1).isEmpty() && every.days() + every.time().toDays() <= RAREST
					&& hasBegun(cycle.group(2));
			this.findings.require(regular, event, "timer-schedule", text);
		}
		boolean bearable = every.days() > 0 || every.time().toMinutes() >= OFTENEST;
		this.findings.require(bearable, event, "timer-often", text);
	}

	/** Whether it is a time, and not one that is far away. */
	private static boolean hasBegun(@Nullable String start) {
		try {
			int year = (start == null) ? Year.now().getValue()
					: DateTimeFormatter.ISO_DATE_TIME.parse(start).get(ChronoField.YEAR);
			return year > FIRST_YEAR && year <= Year.now().getValue() + 1;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	static boolean isAllowance(String text) {
		try {
			DeadlineAllowance.of(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
