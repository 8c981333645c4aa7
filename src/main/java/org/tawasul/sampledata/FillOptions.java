package org.tawasul.sampledata;

import java.util.Locale;
import java.util.Map;

import org.tawasul.language.SupportedLanguages;

/**
 * What to fill an installation with.
 *
 * @param cases how many cases, 1 to 5,000,000
 * @param open how many of them are open, at most 200,000
 * @param seed of everything random: the same one at the same moment gives the same cases
 * @param language of what is printed
 */
record FillOptions(int cases, int open, long seed, Locale language) {

	private static final int MAX_CASES = 5_000_000;

	private static final int MAX_OPEN = 200_000;

	private static final int OPEN_SHARE = 17;

	/**
	 * Reads options as they are typed, such as {@code cases} with {@code 1000000}.
	 * @throws FillRefusedException when one of them cannot be
	 */
	static FillOptions of(Map<String, String> typed) {
		typed.keySet().stream().filter((name) -> !FillCommand.OPTIONS.contains(name)).findFirst().ifPresent((name) -> {
			throw new FillRefusedException("sampledata.fill.unknown-option", "--" + name);
		});
		int cases = (int) number(typed, "cases", 1_000_000, 1, MAX_CASES);
		int open = (int) number(typed, "open", Math.min(cases / OPEN_SHARE, MAX_OPEN), 0, MAX_OPEN);
		if (open > cases) {
			throw new FillRefusedException("sampledata.fill.more-open-than-cases", open, cases);
		}
		return new FillOptions(cases, open, number(typed, "seed", 19996, Long.MIN_VALUE, Long.MAX_VALUE),
				SupportedLanguages.of(typed.getOrDefault("language", "en")));
	}

	private static long number(Map<String, String> typed, String name, long otherwise, long min, long max) {
		String value = typed.get(name);
		if (value == null) {
			return otherwise;
		}
		try {
			long number = Long.parseLong(value.strip().replace("_", "").replace(",", ""));
			if (number >= min && number <= max) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Reported like a number out of range.
		}
		throw new FillRefusedException("sampledata.fill.bad-number", "--" + name, value, min, max);
	}

}
