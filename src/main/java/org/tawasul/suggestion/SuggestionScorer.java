package org.tawasul.suggestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.language.DateFormatter;
import org.tawasul.suggestion.ClosedCase.Position;
import org.tawasul.suggestion.SuggestionScore.Kind;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out how often suggestions are right: for each case that was closed, what would
 * have been suggested from the cases that were closed before it is compared with what it
 * turned out to be. So every case is held out in time, and nothing is kept of any.
 */
@Component
class SuggestionScorer {

	/**
	 * So many are compared at first, so that the page says something on its first day.
	 */
	private static final int FIRST = 2_000;

	private static final int BATCH = 200;

	private final ClosedCaseReader closed;

	private final SuggestionService suggestions;

	private final SuggestionScoreRepository scores;

	private final Experience experience;

	SuggestionScorer(ClosedCaseReader closed, SuggestionService suggestions, SuggestionScoreRepository scores,
			Experience experience) {
		this.closed = closed;
		this.suggestions = suggestions;
		this.scores = scores;
		this.experience = experience;
	}

	/**
	 * Compares some of those that were closed since the last time. A node that knows no
	 * cases yet leaves them to the next time.
	 * @return whether there may be more
	 */
	@Transactional
	public boolean score() {
		if (this.experience.size() == 0) {
			return false;
		}
		Position from = this.scores.lockPosition().orElseGet(() -> this.closed.beforeNewest(FIRST));
		List<ClosedCase> cases = this.closed.after(from, BATCH);
		if (cases.isEmpty()) {
			return false;
		}
		cases.forEach((one) -> scores(one).forEach((score) -> this.scores.add(day(one), score)));
		this.scores.move(cases.get(cases.size() - 1).position());
		return cases.size() == BATCH;
	}

	private static LocalDate day(ClosedCase one) {
		return LocalDate.ofInstant(one.closedAt(), DateFormatter.ZONE);
	}

	List<SuggestionScore> scores(ClosedCase one) {
		List<SuggestionScore> found = new ArrayList<>();
		if (one.type() == CaseType.INCIDENT && one.category() != null) {
			found.add(score(Kind.CATEGORY, this.suggestions.categories(one.words(), one.position()), one.category()));
		}
		if (one.unit() != null) {
			String category = (one.category() != null) ? one.category().name() : null;
			found.add(score(Kind.UNIT,
					this.suggestions.units(one.words(), one.type(), category, one.region(), one.position()),
					one.unit()));
		}
		return found;
	}

	private static <T> SuggestionScore score(Kind what, List<Guess<T>> guesses, @Nullable T outcome) {
		List<T> values = guesses.stream().map(Guess::value).toList();
		return new SuggestionScore(what, 1, values.isEmpty() ? 0 : 1,
				(!values.isEmpty() && Objects.equals(values.get(0), outcome)) ? 1 : 0,
				values.contains(outcome) ? 1 : 0);
	}

}
