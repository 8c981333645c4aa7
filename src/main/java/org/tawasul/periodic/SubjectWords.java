package org.tawasul.periodic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tawasul.language.SearchText;

/**
 * Takes subjects apart into words without what Arabic puts before and after them
 * (light10, as Lucene's {@link ArabicAnalyzer} does). What is left of a word is a part of
 * it as the search knows it, so that the search finds its cases.
 */
final class SubjectWords {

	private static final int SHORTEST = 3;

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

	private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]");

	/** The ministry's systems, which have the names of people. */
	private static final Set<String> SYSTEMS = Set.of("نور", "فارس", "عين", "سفير");

	/** As the search compares them, which the analyzer does not know. */
	private static final Set<String> STOP_WORDS = stopWords();

	private final Analyzer analyzer = new ArabicAnalyzer();

	private static Set<String> stopWords() {
		Set<String> words = new HashSet<>();
		ArabicAnalyzer.getDefaultStopSet()
			.forEach((word) -> words.add(SearchText.normalise(new String((char[]) word))));
		return Set.copyOf(words);
	}

	/**
	 * The words of a text.
	 * @return by their stem as they are written there, each once; nothing that is short
	 * or has digits
	 */
	Map<String, String> of(String text) {
		return of(text, spelled(text));
	}

	private Map<String, String> of(String text, Map<String, String> spelled) {
		Map<String, String> words = new HashMap<>();
		String comparable = SearchText.normalise(text);
		try (TokenStream tokens = this.analyzer.tokenStream("subject", comparable)) {
			CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				String found = stem.toString();
				String written = comparable.substring(place.startOffset(), place.endOffset());
				if (found.length() >= SHORTEST && found.chars().allMatch(Character::isLetter)
						&& !STOP_WORDS.contains(written)) {
					words.putIfAbsent(isLikeSystem(found, written) ? written : found,
							spelled.getOrDefault(written, written));
				}
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	/**
	 * Words as people spell them, by how they are compared: without vowel signs alone.
	 */
	private static Map<String, String> spelled(String text) {
		Map<String, String> spelled = new HashMap<>();
		for (String word : NO_LETTERS.split(text)) {
			spelled.putIfAbsent(SearchText.normalise(word), MARKS.matcher(word).replaceAll(""));
		}
		return spelled;
	}

	/** نورة is a name that has lost its end, and not the system. */
	private static boolean isLikeSystem(String stem, String written) {
		return SYSTEMS.contains(stem) && !written.equals(stem);
	}

	/**
	 * The stems of people's names, which are never shown.
	 * @param names of people
	 */
	Set<String> ofNames(Collection<String> names) {
		Set<String> stems = new HashSet<>();
		names.forEach((name) -> stems.addAll(of(name, Map.of()).keySet()));
		stems.removeAll(SYSTEMS);
		return stems;
	}

}
