package org.tawasul.notification;

import java.util.function.UnaryOperator;

/**
 * The text of an SMS: a lead, perhaps a detail, and a link that is never cut. It has at
 * most 160 characters of the GSM alphabet (3GPP TS 23.038), or 134 of any other, which
 * are two parts.
 */
final class SmsTextFormatter {

	private static final int IN_GSM = 160;

	private static final int IN_UCS2 = 134;

	private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
			+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	/** Each counts as two. */
	private static final String GSM_EXTENSION = "^{}\\[~]|€";

	/** A subject cut shorter than this means nothing. */
	private static final int SHORTEST_SUBJECT = 10;

	private static final String ELLIPSIS = "..";

	private SmsTextFormatter() {
	}

	/**
	 * Composes the text. To fit, first the case's subject is shortened, then the detail
	 * dropped, then the lead cut.
	 * @param lead the text, given the case's subject
	 * @param subject the case's subject
	 * @param detail may be empty
	 * @param link at most 90 characters
	 * @return a text that fits
	 */
	static String format(UnaryOperator<String> lead, String subject, String detail, String link) {
		int whole = subject.codePointCount(0, subject.length());
		for (String more : new String[] { detail, "" }) {
			for (int kept = whole; kept >= Math.min(whole, SHORTEST_SUBJECT); kept--) {
				String text = join(lead.apply(cut(subject, kept)), more, link);
				if (fits(text)) {
					return text;
				}
			}
		}
		String text = lead.apply(cut(subject, SHORTEST_SUBJECT));
		int kept = text.codePointCount(0, text.length());
		while (kept > 0 && !fits(join(cut(text, kept), "", link))) {
			kept--;
		}
		return join(cut(text, kept), "", link);
	}

	static boolean fits(String text) {
		return isGsm(text) ? septets(text) <= IN_GSM : text.length() <= IN_UCS2;
	}

	private static boolean isGsm(String text) {
		return text.codePoints().allMatch((letter) -> GSM.indexOf(letter) >= 0 || GSM_EXTENSION.indexOf(letter) >= 0);
	}

	private static long septets(String text) {
		return text.length() + text.codePoints().filter((letter) -> GSM_EXTENSION.indexOf(letter) >= 0).count();
	}

	private static String join(String text, String more, String link) {
		return plain(more.isEmpty() ? text : text + " " + more) + "\n" + link;
	}

	/**
	 * A typographic dash or quotation mark would force an English text out of the GSM
	 * alphabet; each vowel sign costs an Arabic text a letter, and some phones show it
	 * detached.
	 */
	private static String plain(String text) {
		return text.replaceAll("[\u064B-\u0652]", "")
			.replaceAll("\\p{Pd}", "-")
			.replaceAll("[\u2018\u2019]", "'")
			.replaceAll("[\u201C\u201D]", "\"")
			.replace("\u2026", ELLIPSIS)
			.replaceAll("\\s+", " ")
			.strip();
	}

	private static String cut(String text, int kept) {
		return (kept >= text.codePointCount(0, text.length())) ? text
				: text.substring(0, text.offsetByCodePoints(0, kept)).strip() + ELLIPSIS;
	}

}
