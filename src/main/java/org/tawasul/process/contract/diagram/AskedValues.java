package org.tawasul.process.contract.diagram;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.tawasul.process.expression.VariableUses;
import org.tawasul.process.expression.VariableUses.Comparison;

/**
 * What the ways out of one gateway compare each variable with. A variable that may be
 * anything needs to be tried only with these, and with something that is none of them.
 */
final class AskedValues {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private final Map<String, Set<String>> words = new HashMap<>();

	private final Map<String, TreeSet<BigDecimal>> limits = new HashMap<>();

	private final Set<String> flags = new HashSet<>();

	private final Set<String> loose = new HashSet<>();

	void add(VariableUses uses) {
		this.flags.addAll(uses.flags());
		this.loose.addAll(uses.others());
		for (Comparison comparison : uses.comparisons()) {
			String variable = comparison.variable();
			if (comparison.value() instanceof Number number) {
				this.limits.computeIfAbsent(variable, (one) -> new TreeSet<>()).add(new BigDecimal(number.toString()));
			}
			else if (comparison.value() instanceof String word) {
				this.words.computeIfAbsent(variable, (one) -> new TreeSet<>()).add(KnownValues.text(word));
				if (comparison.ordered()) {
					this.loose.add(variable);
				}
			}
			else if (comparison.value() != null) {
				this.flags.add(variable);
			}
		}
	}

	/** The words that a variable is compared with. */
	Set<String> texts(String variable) {
		return this.words.getOrDefault(variable, Set.of());
	}

	/** Whether a variable is only asked which word it is, if any. */
	boolean areWords(String variable) {
		return !isLoose(variable) && !this.limits.containsKey(variable);
	}

	/** Whether values that are tried do not stand for all others. */
	boolean isLoose(String variable) {
		int kinds = (this.words.containsKey(variable) ? 1 : 0) + (this.limits.containsKey(variable) ? 1 : 0)
				+ (this.flags.contains(variable) ? 1 : 0);
		return kinds > 1 || this.loose.contains(variable);
	}

	/** What a variable that may be anything is tried with. */
	Set<String> samples(String variable) {
		Set<String> samples = new TreeSet<>(Set.of(""));
		if (isLoose(variable)) {
			this.words.values().forEach(samples::addAll);
			this.limits.values().forEach((some) -> samples.addAll(numbers(some)));
			samples.addAll(KnownValues.YES_OR_NO);
			samples.add(KnownValues.ANY);
			return samples;
		}
		if (this.limits.containsKey(variable)) {
			samples.addAll(numbers(this.limits.getOrDefault(variable, new TreeSet<>())));
		}
		else if (this.flags.contains(variable)) {
			samples.addAll(KnownValues.YES_OR_NO);
		}
		else {
			samples.addAll(texts(variable));
			samples.add(KnownValues.ANY);
		}
		return samples;
	}

	/** Each limit, and a number below, above and between them. */
	private static Set<String> numbers(TreeSet<BigDecimal> limits) {
		Set<String> numbers = new TreeSet<>();
		BigDecimal last = null;
		for (BigDecimal limit : limits) {
			BigDecimal before = (last != null) ? last.add(limit).divide(TWO) : limit.subtract(BigDecimal.ONE);
			numbers.add(KnownValues.number(before));
			numbers.add(KnownValues.number(limit));
			last = limit;
		}
		if (last != null) {
			numbers.add(KnownValues.number(last.add(BigDecimal.ONE)));
		}
		return numbers;
	}

}
