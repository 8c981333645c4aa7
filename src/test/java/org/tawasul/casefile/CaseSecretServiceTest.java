package org.tawasul.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.crypto.HmacHasher;

import static org.assertj.core.api.Assertions.assertThat;

class CaseSecretServiceTest {

	private static final CaseNumber CASE = new CaseNumber(41001);

	private static final CaseNumber OTHER = new CaseNumber(41002);

	private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

	private final CaseSecretService secrets = with("a key of at least thirty-two characters");

	private static CaseSecretService with(String key) {
		return new CaseSecretService(new HmacHasher(key.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aSecretIsTheSameEachTimeAndOpensItsOwnCaseOnly() {
		String secret = this.secrets.secretOf(CASE);
		assertThat(secret).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}")
			.isEqualTo(this.secrets.secretOf(CASE));
		assertThat(this.secrets.matches(CASE, secret)).isTrue();
		assertThat(this.secrets.matches(OTHER, secret)).isFalse();
		assertThat(with("another key of thirty-two characters").matches(CASE, secret)).isFalse();
	}

	@Test
	void aSecretMayBeTypedAsPeopleType() {
		String secret = this.secrets.secretOf(CASE);
		assertThat(this.secrets.matches(CASE, " " + secret.toLowerCase().replace("-", " ") + "\n")).isTrue();
		assertThat(this.secrets.matches(CASE, "\u2067" + secret.replace('-', '\u2013') + "\u200F")).isTrue();
		assertThat(this.secrets.matches(CASE, secret.replace('0', '٠').replace('1', 'l').replace('4', '٤'))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 127, 128, 41001, 65535, 999_999_999_999_999L })
	void aLinkLeadsToItsCase(long value) {
		CaseNumber number = new CaseNumber(value);
		String token = this.secrets.linkToken(number);
		assertThat(token).matches("[A-Za-z0-9_-]{20,30}");
		assertThat(this.secrets.resolveLinkToken(token)).contains(number);
	}

	@Test
	void aLinkWithAnyCharacterChangedLeadsNowhere() {
		String token = this.secrets.linkToken(CASE);
		for (int i = 0; i < token.length(); i++) {
			String other = (token.charAt(i) == 'A') ? "B" : "A";
			assertThat(this.secrets.resolveLinkToken(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
		}
		assertThat(with("another key of thirty-two characters").resolveLinkToken(token)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "A", "%00", "AAAAAAAAAAAAAAAAAAAA", "_____________________________", "٤١٠٠١", "=",
			"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void malformedTokensAreNeitherLinksNorAccessTokens(String token) {
		assertThat(this.secrets.resolveLinkToken(token)).isEmpty();
		assertThat(this.secrets.isValidAccessToken(CASE, token, NOW)).isFalse();
		assertThat(this.secrets.isValidAccessToken(CASE, token + ".x", NOW)).isFalse();
	}

	@Test
	void anAccessTokenOpensOneCaseUntilItExpires() {
		Instant until = NOW.plus(Duration.ofHours(12));
		String token = this.secrets.accessToken(CASE, until);
		assertThat(this.secrets.isValidAccessToken(CASE, token, NOW)).isTrue();
		assertThat(this.secrets.isValidAccessToken(CASE, token, until)).isFalse();
		assertThat(this.secrets.isValidAccessToken(OTHER, token, NOW)).isFalse();
	}

	@Test
	void anAccessTokenCannotBeProlongedNorMadeFromASecretOrLink() {
		String token = this.secrets.accessToken(CASE, NOW);
		String later = this.secrets.accessToken(CASE, NOW.plusSeconds(9)).split("\\.")[0];
		assertThat(this.secrets.isValidAccessToken(CASE, later + token.substring(token.indexOf('.')), NOW)).isFalse();
		assertThat(this.secrets.isValidAccessToken(CASE, this.secrets.secretOf(CASE), NOW)).isFalse();
		assertThat(this.secrets.isValidAccessToken(CASE, this.secrets.linkToken(CASE), NOW)).isFalse();
		assertThat(this.secrets.matches(CASE, token)).isFalse();
	}

}
