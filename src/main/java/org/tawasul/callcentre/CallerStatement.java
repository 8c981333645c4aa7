package org.tawasul.callcentre;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.Reporter;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.SearchText;
import org.tawasul.language.TextNormalizer;

/**
 * What a caller says to show who they are, as the agent typed it.
 *
 * @param secret the secret code
 * @param identity an identity number
 * @param mobile from which they call
 * @param name their name
 * @param subject whether they said what the case is about
 */
public record CallerStatement(String secret, String identity, String mobile, String name, boolean subject) {

	/** One word is in the name of too many people. */
	private static final int WORDS = 2;

	/**
	 * Whether there is anything to compare.
	 * @return true when nothing was typed
	 */
	public boolean isEmpty() {
		return given().isEmpty();
	}

	/** Which pieces were given, for the audit trail. */
	List<String> given() {
		return Stream
			.of(given("secret", this.secret), given("identity", this.identity), given("mobile", this.mobile),
					given("name", this.name), this.subject ? "subject" : null)
			.filter(Objects::nonNull)
			.toList();
	}

	private static @Nullable String given(String piece, String typed) {
		return typed.isBlank() ? null : piece;
	}

	/** What of it is true of a case. */
	CallerKnowledge compare(CaseFile file, CaseSecretService secrets) {
		Reporter reporter = file.getReport().reporter();
		boolean knowsSecret = !this.secret.isBlank() && secrets.matches(file.getNumber(), this.secret);
		if (reporter == null) {
			return new CallerKnowledge(knowsSecret, false, false, false, this.subject);
		}
		return new CallerKnowledge(knowsSecret,
				same(TextNormalizer.normalizeDigits(this.identity), reporter.identityNumber()),
				same(MobileNumberParser.parse(this.mobile).orElse(null), reporter.mobile()), isNamed(reporter.name()),
				this.subject);
	}

	private boolean isNamed(String whole) {
		Set<String> known = Set.copyOf(words(whole));
		List<String> said = words(this.name);
		return said.size() >= Math.min(WORDS, known.size()) && !said.isEmpty() && known.containsAll(said);
	}

	private static List<String> words(String name) {
		return Arrays.stream(SearchText.normalise(name).split(" "))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.toList();
	}

	private static boolean same(@Nullable String said, @Nullable String known) {
		return said != null && said.equals(known);
	}

}
