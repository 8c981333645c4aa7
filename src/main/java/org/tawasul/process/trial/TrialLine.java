package org.tawasul.process.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is written for others of the way of what is tried: a line of its
 * timeline, or a message to somebody outside.
 *
 * @param rule what is broken where one step writes it twice
 * @param code of the message with its name
 * @param facts that tell it from another of its kind; may be empty
 */
record TrialLine(String rule, String code, String facts) {

	/** Whatever happens is told once. */
	static Optional<TrialFault> twice(Map<TrialLine, Integer> before, Map<TrialLine, Integer> now, String at,
			List<TrialStep> way) {
		return now.entrySet()
			.stream()
			.filter((line) -> line.getValue() > before.getOrDefault(line.getKey(), 0) + 1)
			.map(Map.Entry::getKey)
			.map((line) -> new TrialFault(at, line.rule(), line.code(), way))
			.findFirst();
	}

}
