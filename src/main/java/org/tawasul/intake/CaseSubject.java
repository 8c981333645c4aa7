package org.tawasul.intake;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.TextNormalizer;

/**
 * The subject of a report whose reporter gave none: the beginning of what was written.
 */
final class CaseSubject {

	private static final int LENGTH = 80;

	private static final int SHORTEST_SENTENCE = 10;

	private CaseSubject() {
	}

	/** The first sentence, or as much of it as fits. */
	static @Nullable String of(@Nullable String description) {
		String line = TextNormalizer.normalizeLine(description);
		if (line == null) {
			return null;
		}
		String sentence = line.replaceFirst("(?<=.{" + SHORTEST_SENTENCE + "}[.!؟?])\\s.*", "");
		if (sentence.length() <= LENGTH) {
			return sentence;
		}
		int space = sentence.lastIndexOf(' ', LENGTH);
		int end = (space > SHORTEST_SENTENCE) ? space : LENGTH;
		return sentence.substring(0, Character.isLowSurrogate(sentence.charAt(end)) ? end - 1 : end) + "…";
	}

}
