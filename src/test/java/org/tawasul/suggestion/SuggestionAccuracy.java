package org.tawasul.suggestion;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tawasul.suggestion.ClosedCase.Position;
import org.tawasul.suggestion.SuggestionScore.Kind;

import org.springframework.context.ApplicationContext;

/**
 * How often suggestions were right for the newest closed cases of a database, each held
 * out in time: for benchmarks.
 */
public final class SuggestionAccuracy {

	private final ExperienceLearner learner;

	private final ClosedCaseReader closed;

	private final SuggestionScorer scorer;

	public SuggestionAccuracy(ApplicationContext beans) {
		this.learner = beans.getBean(ExperienceLearner.class);
		this.closed = beans.getBean(ClosedCaseReader.class);
		this.scorer = beans.getBean(SuggestionScorer.class);
	}

	/**
	 * Compares what would have been suggested with what the cases turned out to be.
	 * @param heldOut how many of the newest cases
	 * @param before how many older ones are known when the first of them comes
	 * @return by what was suggested
	 */
	public Map<String, Accuracy> measure(int heldOut, int before) {
		this.learner.learn();
		List<ClosedCase> cases = this.closed.after(this.closed.beforeNewest(heldOut + before), heldOut + before);
		Position first = cases.get(cases.size() - heldOut).position();
		Usual usual = new Usual();
		Map<Kind, SuggestionScore> scores = new EnumMap<>(Kind.class);
		int usualRight = 0;
		for (ClosedCase one : cases) {
			if (one.closedAt().compareTo(first.closedAt()) >= 0) {
				this.scorer.scores(one).forEach((score) -> scores.merge(score.what(), score, SuggestionScore::plus));
				usualRight += usual.isRight(one) ? 1 : 0;
			}
			usual.add(one);
		}
		Map<String, Accuracy> accuracies = new HashMap<>();
		int right = usualRight;
		scores.forEach((kind, score) -> accuracies.put(kind.name(), new Accuracy(score.closed(), score.suggested(),
				score.first(), score.amongThree(), (kind == Kind.UNIT) ? right : 0)));
		return accuracies;
	}

	/**
	 * How often suggestions were right.
	 *
	 * @param closed how many cases
	 * @param suggested for how many of them there was a suggestion
	 * @param first how often the first was right
	 * @param amongThree how often one of three was
	 * @param usual of units: for how many the unit that most such cases of the region
	 * ended at was right, whatever their words
	 */
	public record Accuracy(int closed, int suggested, int first, int amongThree, int usual) {

	}

	/** The unit at which most cases of a kind and region have ended. */
	private static final class Usual {

		private final Map<String, Map<String, Integer>> units = new HashMap<>();

		void add(ClosedCase one) {
			if (one.unit() != null) {
				this.units.computeIfAbsent(kind(one), (kind) -> new HashMap<>()).merge(one.unit(), 1, Integer::sum);
			}
		}

		boolean isRight(ClosedCase one) {
			return one.unit() != null && this.units.getOrDefault(kind(one), Map.of())
				.entrySet()
				.stream()
				.max(Comparator.comparingInt(Map.Entry::getValue))
				.filter((most) -> most.getKey().equals(one.unit()))
				.isPresent();
		}

		private static String kind(ClosedCase one) {
			return one.type() + "/" + one.category() + "/" + one.region();
		}

	}

}
