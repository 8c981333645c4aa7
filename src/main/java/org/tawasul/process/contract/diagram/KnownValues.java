package org.tawasul.process.contract.diagram;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.tawasul.process.contract.Words;
import org.tawasul.process.contract.table.TableNames;

/**
 * Values of variables as the rules write them: nothing is the empty text, yes and no are
 * {@code true} and {@code false}, and marks that nobody types tell numbers, and texts
 * that look like yes or no, from these.
 */
final class KnownValues {

	/** Stands for any text. */
	static final String ANY = "\uFFFF";

	static final Set<String> YES_OR_NO = Set.of("true", "false");

	/** The facts that are loaded before each table: what each may be. */
	static final Map<String, Set<String>> FACTS = facts(
			Set.of("type", "category", "region", "role", "facilityKind", "facilityUnit", "chosenUnit", "peopleHurt",
					"dangerContinues", "urgentAnswer", "affected", "escalationLevel"));

	private static final String TEXT = "\uFFFE";

	private static final String NUMBER = "\uFFFD";

	private KnownValues() {
	}

	private static Map<String, Set<String>> facts(Set<String> names) {
		Map<String, Set<String>> facts = new HashMap<>();
		for (String name : names) {
			Set<String> values = new HashSet<>(TableNames.words(name));
			if (values.isEmpty()) {
				values.addAll(TableNames.yesOrNo().contains(name) ? YES_OR_NO : Set.of(ANY));
			}
			if (TableNames.mayBeUnknown(name)) {
				values.add("");
			}
			facts.put(name, Set.copyOf(values));
		}
		return Map.copyOf(facts);
	}

	static String text(String text) {
		return YES_OR_NO.contains(text) ? TEXT + text : text;
	}

	static String number(BigDecimal number) {
		return NUMBER + number.stripTrailingZeros().toPlainString();
	}

	/** What a condition compares with. */
	static String of(Object literal) {
		return (literal instanceof Number number) ? number(new BigDecimal(number.toString()))
				: (literal instanceof String text) ? text(text) : String.valueOf(literal);
	}

	/** As the engine has it. */
	static @Nullable Object typed(String value) {
		if (value.startsWith(NUMBER)) {
			BigDecimal number = new BigDecimal(value.substring(1));
			boolean whole = number.scale() <= 0 && number.precision() < 19;
			return whole ? (Object) number.longValueExact() : Double.valueOf(number.doubleValue());
		}
		return value.isEmpty() ? null : YES_OR_NO.contains(value) ? Boolean.valueOf(value)
				: value.startsWith(TEXT) ? value.substring(1) : value;
	}

	/** For people. */
	static MessageSourceResolvable words(String value) {
		if (value.isEmpty()) {
			return Words.of("process.way.nothing", "");
		}
		if (value.equals(ANY)) {
			return Words.of("process.way.another", "");
		}
		return YES_OR_NO.contains(value) ? Words.of("process.fact." + value, value)
				: Words.of((value.startsWith(TEXT) || value.startsWith(NUMBER)) ? value.substring(1) : value);
	}

}
