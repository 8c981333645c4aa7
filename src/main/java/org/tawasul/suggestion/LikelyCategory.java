package org.tawasul.suggestion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;

import org.springframework.stereotype.Component;

/**
 * The category that a reporter is told is likely: {@code @likelyCategory} in templates.
 * Told are its name and nothing of the cases that it is learned from.
 */
@Component
public class LikelyCategory {

	/** Below, a hint would be wrong too often to help. */
	private static final double CONFIDENT = 0.6;

	/** What a form takes. */
	private static final int MAX_WORDS = 4_000;

	private final SuggestionService suggestions;

	private final CategoryService categories;

	LikelyCategory(SuggestionService suggestions, CategoryService categories) {
		this.suggestions = suggestions;
		this.categories = categories;
	}

	/**
	 * The likely category of a report.
	 * @param words the reporter's own
	 * @return empty when nothing is likely enough, or it is not offered
	 */
	Optional<CategorySettings> find(String words) {
		List<Guess<Category>> guesses = this.suggestions
			.categories(words.substring(0, Math.min(words.length(), MAX_WORDS)));
		return guesses.stream()
			.findFirst()
			.filter((guess) -> guess.share() >= CONFIDENT && guess.value() != Category.OTHER)
			.map((guess) -> this.categories.settings(guess.value()))
			.filter(CategorySettings::offered);
	}

	/**
	 * The name of a likely category that is not the one that was chosen.
	 * @param chosen the code of the category, nothing if none was chosen
	 * @param words the reporter's own
	 * @param locale the reader's
	 * @return the name, or <code>null</code> if what was chosen is likely
	 */
	public @Nullable String other(@Nullable String chosen, @Nullable String words, Locale locale) {
		return Optional.ofNullable(words)
			.flatMap(this::find)
			.filter((likely) -> !likely.category().name().equals(chosen))
			.map((likely) -> likely.name(locale))
			.orElse(null);
	}

}
