package org.tawasul.suggestion;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.suggestion.ClosedCase.Position;
import org.tawasul.suggestion.Experience.Question;

import org.springframework.stereotype.Service;

/**
 * What the ministry's own closed cases suggest. Nothing is suggested before enough cases
 * were closed, or when the words are like nothing that is known.
 */
@Service
public class SuggestionService {

	/** How many like cases are asked. */
	private static final int NEIGHBOURS = 15;

	private final Experience experience;

	SuggestionService(Experience experience) {
		this.experience = experience;
	}

	/**
	 * The category that a report of an incident in such words is likely to be.
	 * @param words the reporter's own
	 * @return the likeliest first, at most three
	 */
	public List<Guess<Category>> categories(String words) {
		return categories(words, null);
	}

	List<Guess<Category>> categories(String words, @Nullable Position before) {
		return Guess.from(
				this.experience.like(words, new Question(CaseType.INCIDENT.name(), null, null, before), NEIGHBOURS),
				(like) -> Optional.ofNullable(like.category()));
	}

	/**
	 * The units at which like cases of the same kind and region ended.
	 * @param report of the case
	 * @return the codes of the units, the likeliest first, at most three
	 */
	public List<Guess<String>> units(CaseReport report) {
		String category = Optional.ofNullable(report.category()).map(Enum::name).orElse(null);
		return units(words(report), report.type(), category, report.region(), null);
	}

	List<Guess<String>> units(String words, CaseType type, @Nullable String category, String region,
			@Nullable Position before) {
		return Guess.from(this.experience.like(words, new Question(type.name(), category, region, before), NEIGHBOURS),
				(like) -> Optional.ofNullable(like.unit()));
	}

	/**
	 * The closed cases of the same kind that are most like one, of all regions.
	 * @param report of the case
	 * @param most how many
	 * @return their numbers, the likest first; not all of them may be seen by everybody
	 */
	public List<CaseNumber> likeCases(CaseReport report, int most) {
		String category = Optional.ofNullable(report.category()).map(Enum::name).orElse(null);
		return this.experience.like(words(report), new Question(report.type().name(), category, null, null), most)
			.stream()
			.map(LikeCase::number)
			.toList();
	}

	private static String words(CaseReport report) {
		return report.subject() + " " + report.description();
	}

}
