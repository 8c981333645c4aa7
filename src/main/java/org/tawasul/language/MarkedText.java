package org.tawasul.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * A text in which sought words are marked, as it was written: <i>فاطمه</i> marks
 * <i>فَاطِمَة</i>.
 *
 * @param passages the text in pieces, in their order; together they are the text
 */
public record MarkedText(List<Passage> passages) {

	/** Characters that are left around the first mark of an excerpt. */
	private static final int AROUND = 90;

	private static final String CUT = "…";

	/**
	 * A piece of a text.
	 *
	 * @param text as it was written
	 * @param marked whether it is one of the sought words
	 */
	public record Passage(String text, boolean marked) {
	}

	/**
	 * Marks words in a whole text.
	 * @param text the text
	 * @param words as {@link SearchText#normalise} leaves them
	 * @return the text, marked wherever it has one of the words, also within others
	 */
	public static MarkedText of(String text, Collection<String> words) {
		return new MarkedText(passages(text, marks(text, words), 0, text.length()));
	}

	/**
	 * Marks words in what is written around the first of them.
	 * @param text the text
	 * @param words as {@link SearchText#normalise} leaves them
	 * @return a part of the text; nothing when it has none of the words
	 */
	public static MarkedText excerpt(String text, Collection<String> words) {
		BitSet marks = marks(text, words);
		if (marks.isEmpty()) {
			return new MarkedText(List.of());
		}
		int first = marks.nextSetBit(0);
		int from = (first > AROUND) ? blank(text, first - AROUND, first) : 0;
		int until = Math.max(marks.nextClearBit(first), Math.min(text.length(), first + 2 * AROUND));
		while (until < text.length() && Character.isLetter(text.charAt(until))) {
			until++;
		}
		List<Passage> passages = new ArrayList<>(passages(text, marks, from, until));
		if (from > 0) {
			passages.add(0, new Passage(CUT, false));
		}
		if (until < text.length()) {
			passages.add(new Passage(CUT, false));
		}
		return new MarkedText(passages);
	}

	/**
	 * Whether anything is marked.
	 * @return false when none of the words was there
	 */
	public boolean hasMarks() {
		return this.passages.stream().anyMatch(Passage::marked);
	}

	/** The end of the first blank, so that no word is cut. */
	private static int blank(String text, int from, int before) {
		int blank = text.indexOf(' ', from);
		return (blank >= 0 && blank < before) ? blank + 1 : from;
	}

	private static BitSet marks(String text, Collection<String> words) {
		StringBuilder compared = new StringBuilder();
		List<Integer> origins = new ArrayList<>();
		text.codePoints().reduce(0, (at, letter) -> {
			String one = SearchText.comparedLetter(letter);
			compared.append(one);
			one.chars().forEach((unit) -> origins.add(at));
			return at + Character.charCount(letter);
		});
		origins.add(text.length());
		BitSet marks = new BitSet();
		for (String word : words) {
			for (int at = compared.indexOf(word); at >= 0; at = compared.indexOf(word, at + 1)) {
				marks.set(origins.get(at), origins.get(at + word.length()));
			}
		}
		return marks;
	}

	private static List<Passage> passages(String text, BitSet marks, int from, int until) {
		List<Passage> passages = new ArrayList<>();
		int at = from;
		while (at < until) {
			boolean marked = marks.get(at);
			int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
			int end = (next < 0) ? until : Math.min(next, until);
			passages.add(new Passage(text.substring(at, end), marked));
			at = end;
		}
		return List.copyOf(passages);
	}

}
