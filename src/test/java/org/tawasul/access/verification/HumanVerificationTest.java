package org.tawasul.access.verification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.altcha.altcha.Altcha.Challenge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.access.AccessProperties;
import org.tawasul.crypto.HmacHasher;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class HumanVerificationTest {

	private static final HmacHasher KEY = new HmacHasher("a key for this test".getBytes(StandardCharsets.UTF_8));

	private final HumanVerification verification = verification(Duration.ofMinutes(20));

	private final CaptchaTokens codes = new CaptchaTokens(KEY.derive("access.code"), Duration.ofMinutes(20),
			InstantSource.system());

	@Test
	void workThatWasDoneCountsOnce() {
		MockHttpServletRequest form = solved(this.verification.challenge());
		assertThat(this.verification.isPassed(form)).isTrue();
		assertThat(this.verification.isPassed(form)).isFalse();
	}

	@Test
	void workThatWasNotDoneDoesNotCount() {
		MockHttpServletRequest form = solved(this.verification.challenge());
		form.setParameter("number", String.valueOf(Long.parseLong(form.getParameter("number")) + 1));
		assertThat(this.verification.isPassed(form)).isFalse();
	}

	@Test
	void challengeOfOnesOwnDoesNotCount() {
		HumanVerification other = new HumanVerification(settings(Duration.ofMinutes(20)),
				new HmacHasher("another key".getBytes(StandardCharsets.UTF_8)), inMemory());
		assertThat(this.verification.isPassed(solved(other.challenge()))).isFalse();
	}

	@Test
	void usedChallengeCannotBeStretchedIntoAnother() {
		Challenge challenge = this.verification.challenge();
		MockHttpServletRequest form = solved(challenge);
		String number = form.getParameter("number");
		assertThat(this.verification.isPassed(form)).isTrue();
		// The same hash by another cut between salt and number: it must not count anew.
		form.setParameter("salt", challenge.salt + number.charAt(0));
		form.setParameter("number", "0" + number.substring(1));
		assertThat(this.verification.isPassed(form)).isFalse();
	}

	@Test
	void challengeGrowsOld() {
		HumanVerification hasty = verification(Duration.ofSeconds(-5));
		assertThat(hasty.isPassed(solved(hasty.challenge()))).isFalse();
	}

	@Test
	void formWithoutAnythingIsNotPassed() {
		assertThat(this.verification.isPassed(new MockHttpServletRequest())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "-1", "99999999999999999999", "1e3", "\u0000" })
	void nonsenseIsNotPassedAndBreaksNothing(String number) {
		MockHttpServletRequest form = solved(this.verification.challenge());
		form.setParameter("number", number);
		assertThat(this.verification.isPassed(form)).isFalse();
		form.setParameter("salt", number);
		assertThat(this.verification.isPassed(form)).isFalse();
	}

	@Test
	void codeCountsOnce() {
		String token = this.verification.codeToken();
		String code = this.codes.code(token).orElseThrow();
		assertThat(this.verification.isPassed(typed(token, code))).isTrue();
		assertThat(this.verification.isPassed(typed(token, code))).isFalse();
	}

	@Test
	void codeMayBeTypedInArabicDigitsAndWithSpaces() {
		String token = this.verification.codeToken();
		String arabic = this.codes.code(token)
			.orElseThrow()
			.chars()
			.map((digit) -> digit - '0' + '٠')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.insert(3, ' ')
			.toString();
		assertThat(this.verification.isPassed(typed(token, arabic))).isTrue();
	}

	@Test
	void wrongCodeUsesItsPictureUp() {
		String token = this.verification.codeToken();
		assertThat(this.verification.isPassed(typed(token, "nonsense"))).isFalse();
		assertThat(this.verification.isPassed(typed(token, this.codes.code(token).orElseThrow()))).isFalse();
	}

	@Test
	void codeGrowsOldAndSoDoesItsPicture() {
		CaptchaTokens yesterday = new CaptchaTokens(KEY.derive("access.code"), Duration.ofMinutes(20),
				InstantSource.fixed(Instant.EPOCH));
		String token = yesterday.next();
		assertThat(yesterday.code(token)).isPresent();
		assertThat(this.verification.picture(token)).isEmpty();
		assertThat(this.verification.isPassed(typed(token, yesterday.code(token).orElseThrow()))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void tokenOfOnesOwnHasNoPicture(String token) {
		assertThat(this.verification.picture(token)).isEmpty();
	}

	@Test
	void pictureOfATokenIsAlwaysTheSame() {
		String token = this.verification.codeToken();
		assertThat(this.verification.picture(token).orElseThrow())
			.isEqualTo(this.verification.picture(token).orElseThrow())
			.isNotEqualTo(this.verification.picture(this.verification.codeToken()).orElseThrow());
	}

	private static HumanVerification verification(Duration valid) {
		return new HumanVerification(settings(valid), KEY, inMemory());
	}

	private static UsedChallengeStore inMemory() {
		Set<String> used = ConcurrentHashMap.newKeySet();
		UsedChallengeStore challenges = mock();
		given(challenges.markUsed(any(), any())).willAnswer((call) -> used.add(call.getArgument(0)));
		return challenges;
	}

	private static AccessProperties settings(Duration valid) {
		return new AccessProperties(20, 5, Duration.ofMinutes(10), Duration.ofMinutes(1), 2000, valid);
	}

	private static MockHttpServletRequest solved(Challenge challenge) {
		MockHttpServletRequest form = new MockHttpServletRequest("POST", "/login");
		form.setParameter("salt", challenge.salt);
		form.setParameter("challenge", challenge.challenge);
		form.setParameter("signature", challenge.signature);
		form.setParameter("number", String.valueOf(ProofOfWorkSolver.solve(challenge.salt, challenge.challenge)));
		return form;
	}

	private static MockHttpServletRequest typed(String token, String code) {
		MockHttpServletRequest form = new MockHttpServletRequest("POST", "/login");
		form.setParameter("codeToken", token);
		form.setParameter("code", code);
		return form;
	}

}
