package org.tawasul.language;

import java.text.Normalizer;

import com.ibm.icu.text.UnicodeSet;

/**
 * Normalizes text for searching: أحمد finds احمد, فاطمه finds فاطمة, ٢٠٢٦ finds 2026. The
 * SQL function {@code app.normalise} (V2__language.sql) does the same for stored columns,
 * and a test compares both. Changing one side requires changing the other, and a
 * migration that recomputes the stored columns.
 */
public final class SearchText {

	/**
	 * Vowel signs and other marks, tatweel, bidi marks, zero-widths, unpaired surrogates.
	 */
	private static final UnicodeSet DROPPED = new UnicodeSet("[\\u0300-\\u036F\\u0610-\\u061A\\u061C\\u0640"
			+ "\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u08D3-\\u08FF\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064"
			+ "\\u2066-\\u2069\\uFEFF\\u00AD\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F[:Cs:]]")
		.freeze();

	private static final UnicodeSet SPACES = new UnicodeSet("[\\u0009-\\u000D\\u0020\\u0085\\u1680\\u2028\\u2029]")
		.freeze();

	private static final String WRITTEN = "ٱةىیکھہە٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ς";

	private static final String COMPARED = "اهييكههه01234567890123456789σ";

	/** Latin and Arabic. */
	private static final String[] LETTERS = new String[0x700];

	private SearchText() {
	}

	/**
	 * The comparable form. Idempotent.
	 * @param text any text, unpaired surrogates included
	 * @return letters without marks, one kind of alef, of ya and of ha, digits 0–9, lower
	 * case, single spaces, none at the ends
	 */
	public static String normalise(String text) {
		return compared(text).strip();
	}

	/** The same with spaces at the ends, so that texts may be compared piece by piece. */
	static String compared(String text) {
		// Decomposing turns أ إ آ ؤ ئ é into a letter and a mark, and ﻻ into its letters.
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
		StringBuilder compared = new StringBuilder(decomposed.length());
		boolean spaced = false;
		for (int at = 0; at < decomposed.length();) {
			int letter = decomposed.codePointAt(at);
			at += Character.charCount(letter);
			if (DROPPED.contains(letter)) {
				continue;
			}
			boolean space = SPACES.contains(letter);
			if (!space) {
				compared.appendCodePoint(compared(Character.toLowerCase(letter)));
			}
			else if (!spaced) {
				compared.append(' ');
			}
			spaced = space;
		}
		return compared.toString();
	}

	/** One letter in its comparable form, which is none for a mark, and two for some. */
	static String comparedLetter(int letter) {
		if (letter >= LETTERS.length) {
			return compared(Character.toString(letter));
		}
		String known = LETTERS[letter];
		if (known == null) {
			known = compared(Character.toString(letter));
			LETTERS[letter] = known;
		}
		return known;
	}

	private static int compared(int letter) {
		int place = WRITTEN.indexOf(letter);
		return (place < 0) ? letter : COMPARED.charAt(place);
	}

}
