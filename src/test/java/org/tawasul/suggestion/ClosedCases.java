package org.tawasul.suggestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

/**
 * Made-up cases to learn from, each closed an hour after the one before.
 */
final class ClosedCases {

	private static final Instant FIRST = Instant.parse("2026-01-04T06:00:00Z");

	private final List<ClosedCase> cases = new ArrayList<>();

	ClosedCases incidents(int count, Category category, String unit, String words) {
		for (int i = 0; i < count; i++) {
			add(CaseType.INCIDENT, category, "SA-" + unit.substring(4, 6), unit, words);
		}
		return this;
	}

	ClosedCases add(CaseType type, @Nullable Category category, String region, String unit, String words) {
		this.cases.add(new ClosedCase(new CaseNumber(900_000 + this.cases.size()), type, category, region, unit, words,
				FIRST.plusSeconds(3600L * this.cases.size())));
		return this;
	}

	List<ClosedCase> list() {
		return List.copyOf(this.cases);
	}

}
