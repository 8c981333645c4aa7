package org.tawasul.process.contract.table;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.process.expression.FeelSyntax.Kind;

/**
 * What a table answers under a name: the steps behind it understand that and nothing
 * else.
 *
 * @param name of the output
 * @param rule what is said of an answer that is none
 * @param kind of the answers
 * @param words that a text can be
 * @param least the least of a number, or the least time
 * @param most the most of a number, or the most time
 */
record Answer(String name, String rule, Kind kind, Set<String> words, Object least, Object most) {

	/** Rules, which messages are called after. */
	static final String WORD = "answer-word";

	static final String TIME = "answer-time";

	static final String NUMBER = "answer-number";

	static final String YES_NO = "answer-yes-no";

	static final String TELL = "answer-tell";

	static final String UNIT = "answer-unit";

	private static final Set<String> TOLD = Set.of("operations", "head");

	private static final Duration DAY = Duration.ofDays(1);

	static Answer word(String name, Class<? extends Enum<?>> constants) {
		return new Answer(name, WORD, Kind.TEXT, Fact.names(constants), 0, 0);
	}

	static Answer word(String name, String... words) {
		return new Answer(name, WORD, Kind.TEXT, new LinkedHashSet<>(Arrays.asList(words)), 0, 0);
	}

	static Answer time(String name, Duration least, int mostDays) {
		return new Answer(name, TIME, Kind.TEXT, Set.of(), least, DAY.multipliedBy(mostDays));
	}

	static Answer number(String name, int least, int most) {
		return new Answer(name, NUMBER, Kind.NUMBER, Set.of(), least, most);
	}

	static Answer yesNo(String name) {
		return new Answer(name, YES_NO, Kind.BOOLEAN, Set.of(), 0, 0);
	}

	static Answer tell(String name) {
		return new Answer(name, TELL, Kind.TEXT, TOLD, 0, 0);
	}

	static Answer unit(String name) {
		return new Answer(name, UNIT, Kind.TEXT, Set.of(), 0, 0);
	}

	/** Whether a value is such an answer; units are looked up elsewhere. */
	boolean allows(@Nullable Object value) {
		return switch (this.rule) {
			case WORD -> this.words.contains(value);
			case TIME -> value instanceof String text && isTime(text);
			case NUMBER -> value instanceof Number number && isNumber(number);
			case YES_NO -> value instanceof Boolean;
			case TELL -> value instanceof String text && isTold(text);
			default -> value == null || value instanceof String;
		};
	}

	private boolean isTime(String text) {
		try {
			DeadlineAllowance allowance = DeadlineAllowance.of(text);
			Duration whole = allowance.time().plus(DAY.multipliedBy(allowance.days()));
			return text.equals(text.strip()) && whole.compareTo((Duration) this.least) >= 0
					&& whole.compareTo((Duration) this.most) <= 0;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private boolean isNumber(Number number) {
		double value = number.doubleValue();
		return value == Math.rint(value) && value >= (Integer) this.least && value <= (Integer) this.most;
	}

	private boolean isTold(String text) {
		return text.isEmpty() || Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(this.words::contains);
	}

	/** What it may be, as a person writes it. */
	String allowed() {
		return switch (this.rule) {
			case WORD, TELL -> this.words.stream().collect(Collectors.joining("، "));
			case TIME -> written((Duration) this.least) + " … " + written((Duration) this.most);
			case NUMBER -> this.least + " … " + this.most;
			default -> "";
		};
	}

	private static String written(Duration time) {
		return (time.toDays() > 0) ? "P" + time.toDays() + "D" : time.toString();
	}

}
