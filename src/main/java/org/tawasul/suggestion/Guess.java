package org.tawasul.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What closed cases suggest, with the reason for it: so many of so many like cases.
 *
 * @param <T> what is suggested
 * @param value what is suggested
 * @param cases how many of the like cases were so
 * @param of how many like cases there were
 * @param share its part of their likeness, 0 to 1. Likeness counts squared: that was
 * right more often among the reports of the sample data
 */
public record Guess<T>(T value, int cases, int of, double share) {

	/** How many are told. */
	static final int MOST = 3;

	/** Fewer like cases are chance. */
	static final int LEAST_CASES = 5;

	/** The likeliest first, at most {@link #MOST}; none from a few cases. */
	static <T> List<Guess<T>> from(List<LikeCase> cases, Function<LikeCase, Optional<T>> property) {
		Map<T, List<LikeCase>> grouped = new LinkedHashMap<>();
		cases.forEach((one) -> property.apply(one)
			.ifPresent((value) -> grouped.computeIfAbsent(value, (key) -> new ArrayList<>()).add(one)));
		int count = grouped.values().stream().mapToInt(List::size).sum();
		if (count < LEAST_CASES) {
			return List.of();
		}
		double all = grouped.values().stream().mapToDouble(Guess::likeness).sum();
		return grouped.entrySet()
			.stream()
			.map((entry) -> new Guess<>(entry.getKey(), entry.getValue().size(), count,
					likeness(entry.getValue()) / all))
			.sorted(Comparator.comparingDouble((Guess<T> guess) -> guess.share()).reversed())
			.limit(MOST)
			.toList();
	}

	private static double likeness(List<LikeCase> cases) {
		return cases.stream().mapToDouble((one) -> one.likeness() * one.likeness()).sum();
	}

}
