package org.tawasul.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Reporter;
import org.tawasul.language.MarkedText.Passage;
import org.tawasul.search.FoundCases;

/**
 * A number of a reporter by which a case was found. Of it the reader sees what the page
 * of the case shows them: those digits are marked.
 *
 * @param kind {@code identity} or {@code mobile}
 * @param number what is seen of it, in pieces
 */
record NumberMatchView(String kind, List<Passage> number) {

	/**
	 * The numbers that were sought and are the reporter's.
	 * @param found what was sought
	 * @param reporter of a case that was found; null when it is anonymous
	 * @param whole whether the reader sees the reporter's numbers unmasked
	 * @return none when the case was found by its words or its own number
	 */
	static List<NumberMatchView> of(FoundCases found, @Nullable Reporter reporter, boolean whole) {
		if (reporter == null) {
			return List.of();
		}
		ReporterView seen = ReporterView.of(reporter, whole);
		List<NumberMatchView> matches = new ArrayList<>();
		add(matches, "identity", found.identity(), reporter.identityNumber(), seen.identityNumber());
		add(matches, "mobile", found.mobile(), reporter.mobile(), seen.mobile());
		return List.copyOf(matches);
	}

	private static void add(List<NumberMatchView> matches, String kind, Optional<String> sought,
			@Nullable String number, @Nullable String seen) {
		if (seen != null && sought.filter((typed) -> typed.equals(number)).isPresent()) {
			matches.add(new NumberMatchView(kind, passages(seen)));
		}
	}

	private static List<Passage> passages(String seen) {
		int shown = seen.lastIndexOf(ReporterView.HIDDEN) + 1;
		List<Passage> passages = new ArrayList<>();
		if (shown > 0) {
			passages.add(new Passage(seen.substring(0, shown), false));
		}
		if (shown < seen.length()) {
			passages.add(new Passage(seen.substring(shown), true));
		}
		return List.copyOf(passages);
	}

}
