package org.tawasul.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Readiness follows the database, within three seconds: whether it answers and whether it
 * takes changes.
 */
@TawasulTest
class DatabaseHealthIndicatorTest {

	private static final Duration LIMIT = Duration.ofSeconds(3);

	@Autowired
	private HikariDataSource pool;

	@Test
	void aDatabaseThatAnswersAndWritesIsUp() {
		assertThat(status(this.pool.getJdbcUrl())).isEqualTo(Status.UP);
	}

	/** The second is what a full disk looks like to a session. */
	@ParameterizedTest
	@ValueSource(strings = { "default_transaction_read_only=on", "temp_file_limit=0" })
	void aDatabaseThatCannotWriteIsDown(String setting) {
		String url = this.pool.getJdbcUrl();
		assertThat(status(url + (url.contains("?") ? "&" : "?") + "options=-c%20" + setting)).isEqualTo(Status.DOWN);
	}

	@Test
	void aDatabaseThatAcceptsConnectionsAndSaysNothingIsDownWithinThreeSeconds() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			String url = "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/tawasul";
			assertThat(status(url)).isEqualTo(Status.DOWN);
		}
	}

	@Test
	void aDatabaseThatIsNotThereIsDownWithinThreeSeconds() {
		assertThat(status("jdbc:postgresql://localhost:1/tawasul")).isEqualTo(Status.DOWN);
	}

	/** Asked, rather than made and closed, within the limit. */
	private Status status(String url) {
		HikariDataSource other = new HikariDataSource();
		other.setJdbcUrl(url);
		other.setUsername(this.pool.getUsername());
		other.setPassword(this.pool.getPassword());
		try (DatabaseHealthIndicator health = new DatabaseHealthIndicator(other)) {
			return assertTimeout(LIMIT, health::health).getStatus();
		}
		finally {
			other.close();
		}
	}

}
