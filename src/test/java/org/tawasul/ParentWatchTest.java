package org.tawasul;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no POSIX shell")
class ParentWatchTest {

	@Test
	void processEndsWithTheJvmThatStartedIt() throws Exception {
		Process process = new ProcessBuilder("sleep", "600").start();
		try (ParentWatch watch = ParentWatch.over(process)) {
			assertThat(process.isAlive()).isTrue();
			watch.closePipe();
			assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			process.destroyForcibly();
		}
	}

}
