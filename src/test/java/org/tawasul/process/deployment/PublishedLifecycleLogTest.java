package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class PublishedLifecycleLogTest {

	private final PublishedLifecycles lifecycles = mock();

	private final PublishedLifecycleLog publishedLifecycleLog = new PublishedLifecycleLog(this.lifecycles);

	@Test
	void anIncompleteLifecycleIsNamedWithWhatItLacks(CapturedOutput output) {
		given(this.lifecycles.findViolations())
			.willReturn(Map.of("CaseLifecycle version 3", List.of("step A is missing", "step B is missing")));
		this.publishedLifecycleLog.warn();
		assertThat(output)
			.contains("CaseLifecycle version 3, which must be published anew: step A is missing; step B is missing");
	}

	@Test
	void whereAllIsWellNothingIsSaid(CapturedOutput output) {
		given(this.lifecycles.findViolations()).willReturn(Map.of());
		this.publishedLifecycleLog.warn();
		assertThat(output).doesNotContain("must be published anew");
	}

}
