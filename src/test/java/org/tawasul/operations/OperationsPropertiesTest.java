package org.tawasul.operations;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Settings of the operations room that browsers could not live with.
 */
class OperationsPropertiesTest {

	@ParameterizedTest
	@CsvSource({ "PT0.4S,PT15S,PT5M,poll", "PT5.1S,PT15S,PT5M,poll", "PT2S,PT30.1S,PT5M,heartbeat",
			"PT2S,PT0S,PT5M,heartbeat", "PT2S,-PT1S,PT5M,heartbeat", "PT2S,PT15S,PT0S,line", "PT2S,PT15S,-PT5M,line" })
	void settingThatWouldBreakEveryLineIsRefusedAtTheStart(Duration poll, Duration heartbeat, Duration line,
			String property) {
		assertThatIllegalArgumentException().isThrownBy(() -> new OperationsProperties(poll, heartbeat, line, 300))
			.withMessageStartingWith("tawasul.operations." + property + ":");
	}

	@Test
	void longestHeartbeatIsStillHeardInTime() {
		assertThatNoException().isThrownBy(() -> new OperationsProperties(Duration.ofSeconds(5), Duration.ofSeconds(30),
				Duration.ofSeconds(1), 300));
	}

}
