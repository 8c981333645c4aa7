package org.tawasul.process.contract.diagram;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.process.CaseVariables;

/** What an input of an action may be. */
enum InputKind {

	TIME("P3D, PT4H", (text) -> isBetween(text, 1, 180)),

	/** How often something comes again. */
	EVERY("P1D, PT4H", (text) -> isBetween(text, 60, 30)),

	CLOCK(words(Arrays.stream(ClockKind.values()).map(Enum::name).collect(Collectors.toSet()))),

	PERCENTAGE("1 - 99", (text) -> text.matches("[1-9]\\d?")),

	TELL("operations, head", (text) -> text.matches("((operations|head)(,(?!$)|$))*")),

	GROUP(Set.of("care", "minister-office")),

	/** How many of a kind a report tells of. */
	NUMBER("0 - 10", (text) -> text.matches("\\d|10")),

	/** Of how many a report tells at least, so that it tells of nobody. */
	LEAST("3 - 100", (text) -> text.matches("[3-9]|[1-9]\\d|100")),

	FLAG(Set.of("true", "false")),

	REPORTER_MESSAGE(Set.of("received", "referred", "question", "resolved", "escalated", "objection_received",
			"rate_invitation", "withdrawn")),

	HANDLERS_MESSAGE(Set.of("new_task", "reminder", "escalated_to_you", "told_at_once", "information_added",
			"what_became", "withdrawal_wished", "post_vacant", "answer_to_review", "answer_sent_back")),

	REQUESTER_NOTICE(Set.of("received", "declined", "held", "not_held", "absent", "postponed", "called_off")),

	MEETING_NOTICE(Set.of("scheduled", "moved"));

	/** What tables answer under these names in every table; others are not known. */
	private static final Map<String, InputKind> OUTPUTS = Map.ofEntries(Map.entry("assess", TIME),
			Map.entry("resolve", TIME), Map.entry("routing", TIME), Map.entry("answer", TIME),
			Map.entry("objection", TIME), Map.entry("time", TIME), Map.entry("remindEvery", EVERY),
			Map.entry("reviewTime", TIME), Map.entry("clock", CLOCK), Map.entry("remindAt", PERCENTAGE),
			Map.entry("tell", TELL), Map.entry("issues", NUMBER), Map.entry("leastCases", LEAST),
			Map.entry("lateBodies", NUMBER), Map.entry("escalations", FLAG), Map.entry("satisfaction", FLAG),
			Map.entry("changes", FLAG), Map.entry("mailed", FLAG));

	private static final Set<String> OF_CASES = Set.of(CaseVariables.IMPORTANCE, CaseVariables.UNIT,
			CaseVariables.HANDLERS, CaseVariables.MINISTER_REACHED);

	private final String example;

	private final Predicate<String> accepts;

	InputKind(String example, Predicate<String> accepts) {
		this.example = example;
		this.accepts = accepts;
	}

	InputKind(Set<String> words) {
		this(words.stream().sorted().collect(Collectors.joining(", ")), words::contains);
	}

	private static boolean isBetween(String text, long minutes, int days) {
		if (!TimerRules.isAllowance(text)) {
			return false;
		}
		DeadlineAllowance time = DeadlineAllowance.of(text);
		return (time.days() > 0 || time.time().toMinutes() >= minutes) && time.days() <= days
				&& time.time().toDays() <= days;
	}

	private static Set<String> words(Set<String> words) {
		return words;
	}

	/** What may be written there. */
	String example() {
		return this.example;
	}

	boolean accepts(String text) {
		return this.accepts.test(text);
	}

	/** Whether a variable may hold it: unless it is known to hold something else. */
	boolean acceptsVariable(String name) {
		boolean other = TimerRules.DEADLINES.contains(name) || KnownValues.FACTS.containsKey(name)
				|| OF_CASES.contains(name);
		return !other && OUTPUTS.getOrDefault(name, this) == this;
	}

}
