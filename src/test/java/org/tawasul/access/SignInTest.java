package org.tawasul.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.BDDMockito.given;

class SignInTest {

	private static final String HERE = "10.0.0.1";

	private static final String RIGHT = "Balagh-19996";

	private final MinistryDirectory ministry = Mockito.mock(MinistryDirectory.class);

	private final List<String> checked = new ArrayList<>();

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

	private final AccessProperties settings = new AccessProperties(20, 5, Duration.ofMinutes(10), Duration.ofMinutes(1),
			1000, Duration.ofMinutes(20));

	private final StaffAuthenticationProvider signIn = new StaffAuthenticationProvider(
			this.beans.getBeanProvider(PasswordChecker.class), new StaffAuthorities(this.ministry), inMemory());

	private final BasicAuthenticationManager basic = new BasicAuthenticationManager(this.signIn,
			new StaticListableBeanFactory().getBeanProvider(StaffPasswordService.class), this.settings);

	@BeforeEach
	void passwordsAreKept() {
		given(this.ministry.rolesOf("head")).willReturn(Set.of(Role.HEAD));
		this.beans.addBean("passwords", (PasswordChecker) (username, password) -> {
			this.checked.add(username);
			return !username.equals("nobody") && password.equals(RIGHT);
		});
	}

	@Test
	void authoritiesAreTheRoles() {
		given(this.ministry.rolesOf("busy")).willReturn(Set.of(Role.HEAD, Role.MANAGER));
		Authentication person = this.signIn.authenticate(attempt("busy", RIGHT, HERE));
		assertThat(person.isAuthenticated()).isTrue();
		assertThat(person.getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactlyInAnyOrder("ROLE_HEAD", "ROLE_MANAGER");
		assertThat(person.getCredentials()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "HEAD", "Head", " head ", "head\u200F", "\u202Ahead\u202C", "\uFF28\uFF25\uFF21\uFF24" })
	void aNameIsReadAsWhatItShowsInCapitalsToo(String typed) {
		assertThat(this.signIn.authenticate(attempt(typed, RIGHT, HERE)).getName()).isEqualTo("head");
		assertThat(this.basic.authenticate(attempt(typed, RIGHT, HERE)).getName()).isEqualTo("head");
		assertThat(this.checked).containsOnly("head");
	}

	@Test
	void whoHasNoRoleCannotSignIn() {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> this.signIn.authenticate(attempt("visitor", RIGHT, HERE)));
	}

	@Test
	void nobodySignsInWithoutAPasswordChecker() {
		StaffAuthenticationProvider alone = new StaffAuthenticationProvider(
				new StaticListableBeanFactory().getBeanProvider(PasswordChecker.class),
				new StaffAuthorities(this.ministry), inMemory());
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> alone.authenticate(attempt("head", RIGHT, HERE)));
	}

	@Test
	void nameOfNobodyIsRefusedLikeAWrongPassword() {
		Throwable wrong = catchThrowable(() -> this.signIn.authenticate(attempt("head", "wrong", HERE)));
		Throwable nobody = catchThrowable(() -> this.signIn.authenticate(attempt("nobody", RIGHT, HERE)));
		assertThat(nobody).hasSameClassAs(wrong).hasMessage(wrong.getMessage());
	}

	@Test
	void afterFiveWrongPasswordsEvenTheRightOneWaitsAtThisAddressButNotElsewhere() {
		wrong(5, "head", HERE);
		assertThatExceptionOfType(TooManyAttemptsException.class)
			.isThrownBy(() -> this.signIn.authenticate(attempt("HEAD", RIGHT, HERE)))
			.satisfies((refusal) -> assertThat(refusal.seconds()).isBetween(1L, 120L))
			.satisfies((refusal) -> assertThat(refusal.minutes()).isBetween(1L, 2L));
		assertThat(this.signIn.authenticate(attempt("head", RIGHT, "10.0.0.2")).isAuthenticated()).isTrue();
	}

	@Test
	void oneAddressCannotTryManyNames() {
		for (int name = 0; name < 20; name++) {
			wrong(1, "name" + name, HERE);
		}
		assertThatExceptionOfType(TooManyAttemptsException.class)
			.isThrownBy(() -> this.signIn.authenticate(attempt("head", RIGHT, HERE)));
	}

	@Test
	void hostOfIpv6CannotSlipAwayToItsOtherAddresses() {
		wrong(5, "head", "2001:db8:1:2::1");
		assertThatExceptionOfType(TooManyAttemptsException.class)
			.isThrownBy(() -> this.signIn.authenticate(attempt("head", RIGHT, "2001:db8:1:2:ffff::9")));
		assertThat(this.signIn.authenticate(attempt("head", RIGHT, "2001:db8:1:3::1")).isAuthenticated()).isTrue();
	}

	@Test
	void rightPasswordsAreNeverTooMany() {
		for (int time = 0; time < 50; time++) {
			assertThat(this.signIn.authenticate(attempt("head", RIGHT, HERE)).isAuthenticated()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "he\u0000ad", "he\nad\u0007" })
	void impossibleNamesNeverReachThePasswordChecker(String username) {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> this.signIn.authenticate(attempt(username, RIGHT, HERE)));
		assertThat(this.checked).isEmpty();
	}

	@Test
	void overlongNamesAndPasswordsNeverReachThePasswordChecker() {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> this.signIn.authenticate(attempt("h".repeat(65), RIGHT, HERE)));
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> this.signIn.authenticate(attempt("head", "p".repeat(201), HERE)));
		assertThat(this.checked).isEmpty();
	}

	@Test
	void programsRightPasswordIsNotCheckedAgainForAMinute() {
		for (int time = 0; time < 10; time++) {
			assertThat(this.basic.authenticate(attempt("head", RIGHT, HERE)).isAuthenticated()).isTrue();
		}
		assertThat(this.checked).hasSize(1);
	}

	@Test
	void programsWrongPasswordIsNeverRememberedAndCountsLikeAnyOther() {
		for (int time = 0; time < 5; time++) {
			assertThatExceptionOfType(BadCredentialsException.class)
				.isThrownBy(() -> this.basic.authenticate(attempt("head", "wrong", HERE)));
		}
		assertThat(this.checked).hasSize(5);
		assertThatExceptionOfType(TooManyAttemptsException.class)
			.isThrownBy(() -> this.signIn.authenticate(attempt("head", RIGHT, HERE)));
	}

	@Test
	void programsRoleTakenAwayCountsAtOnce() {
		this.basic.authenticate(attempt("head", RIGHT, HERE));
		given(this.ministry.rolesOf("head")).willReturn(Set.of());
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> this.basic.authenticate(attempt("head", RIGHT, HERE)));
	}

	private static FailedSignInLimiter inMemory() {
		return new FailedSignInLimiter(new RateLimiter("by address", 20, Duration.ofMinutes(10)),
				new RateLimiter("by user and address", 5, Duration.ofMinutes(10)));
	}

	private void wrong(int times, String username, String address) {
		for (int time = 0; time < times; time++) {
			assertThatExceptionOfType(BadCredentialsException.class)
				.isThrownBy(() -> this.signIn.authenticate(attempt(username, "wrong", address)));
		}
	}

	private static Authentication attempt(String username, String password, String address) {
		UsernamePasswordAuthenticationToken attempt = UsernamePasswordAuthenticationToken.unauthenticated(username,
				password);
		attempt.setDetails(new WebAuthenticationDetails(address, null));
		return attempt;
	}

}
