package org.tawasul.facility;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tawasul.language.SearchText;
import org.tawasul.language.VisibleText;

/**
 * What somebody types to find a facility: the beginnings of words, in any order, with or
 * without the article.
 */
final class FacilityQuery {

	private static final int MAX_LENGTH = 100;

	private static final int MAX_WORDS = 8;

	private static final int MIN_LENGTH = 2;

	/** With the preposition before it: بالرياض. The table leaves it out as well. */
	private static final Pattern ARTICLE = Pattern.compile("^ب?ال");

	private final List<String> words;

	private FacilityQuery(List<String> words) {
		this.words = words;
	}

	static FacilityQuery of(String typed) {
		String text = SearchText.normalise(VisibleText.plain(typed.substring(0, Math.min(typed.length(), MAX_LENGTH))));
		return new FacilityQuery(Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
			.map((word) -> ARTICLE.matcher(word).replaceFirst(""))
			.filter((word) -> !word.isEmpty())
			.limit(MAX_WORDS)
			.toList());
	}

	/** Whether too little was typed to look for. */
	boolean isEmpty() {
		return this.words.stream().noneMatch((word) -> word.length() >= MIN_LENGTH);
	}

	/** A query for PostgreSQL's full-text search: words of letters and digits alone. */
	String toTsQuery() {
		return this.words.stream().map((word) -> "'" + word + "':*").collect(Collectors.joining(" & "));
	}

	/** What a name begins with that was typed from its beginning on. */
	String beginning() {
		return String.join(" ", this.words) + "%";
	}

}
