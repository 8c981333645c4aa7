package org.tawasul.access.verification;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class UsedChallengeStoreTest {

	@Autowired
	private JdbcClient jdbc;

	private final String proof = UUID.randomUUID().toString();

	@Test
	void challengeUsedOnOneNodeIsUsedOnTheOther() {
		assertThat(new UsedChallengeStore(this.jdbc).markUsed(this.proof, Duration.ofHours(1))).isTrue();
		assertThat(new UsedChallengeStore(this.jdbc).markUsed(this.proof, Duration.ofHours(1))).isFalse();
	}

	@Test
	void ofManyUsesAtTheSameMomentOneCounts() {
		UsedChallengeStore used = new UsedChallengeStore(this.jdbc);
		assertThat(IntStream.range(0, 20)
			.parallel()
			.filter((use) -> used.markUsed(this.proof, Duration.ofHours(1)))
			.count()).isEqualTo(1);
	}

	@Test
	void onlyExpiredChallengesAreForgotten() {
		UsedChallengeStore used = new UsedChallengeStore(this.jdbc);
		String expired = UUID.randomUUID().toString();
		used.markUsed(this.proof, Duration.ofHours(1));
		used.markUsed(expired, Duration.ofSeconds(-1));
		used.removeExpired();
		assertThat(used.markUsed(this.proof, Duration.ofHours(1))).isFalse();
		assertThat(used.markUsed(expired, Duration.ofHours(1))).isTrue();
	}

}
