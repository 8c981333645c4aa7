package org.tawasul.webapps.identity;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordVerifierTest {

	private static final BcryptPasswordEncryptor BCRYPT = new BcryptPasswordEncryptor();

	private final PasswordVerifier verifier = new PasswordVerifier();

	private final List<String> costs = new ArrayList<>();

	@Test
	void everyNameTakesTheSameWork() {
		String own = BCRYPT.stored("right");
		String initial = BcryptPasswordEncryptor.ofInitialPasswords().stored("right");
		for (String password : List.of("right", "wrong")) {
			assertThat(matches(password, own)).isEqualTo(password.equals("right"));
			assertThat(matches(password, initial)).isEqualTo(password.equals("right"));
			assertThat(matches(password, null)).isFalse();
		}
		assertThat(this.costs).hasSize(12);
		for (int check = 0; check < this.costs.size(); check += 2) {
			assertThat(this.costs.subList(check, check + 2)).containsExactly("10", "04");
		}
	}

	@Test
	void decoysArePasswordsOfNobody() {
		assertThat(matches("", null)).isFalse();
		assertThat(matches("", BCRYPT.stored("right"))).isFalse();
		assertThat(matches("", BcryptPasswordEncryptor.ofInitialPasswords().stored("right"))).isFalse();
	}

	private boolean matches(String password, @Nullable String stored) {
		return this.verifier.matches(password, stored, (typed, hash) -> {
			String bare = hash.substring("{bcrypt}".length());
			this.costs.add(bare.substring(4, 6));
			return BCRYPT.check(typed, bare);
		});
	}

}
