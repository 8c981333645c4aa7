package org.tawasul;

import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command {@code fill}, as it is typed, and the demo that is started afterwards.
 */
@Tag("services")
class FillCommandTest {

	@Test
	void aDemoIsFilledAndWorksAfterwards(@TempDir Path folder) throws Exception {
		Map<String, String> settings = Map.of("TAWASUL_DATA_DIR", folder.resolve("data").toString(),
				"TAWASUL_PROCESS_JOBS_ENABLED", "false");
		try (ApplicationProcess fill = ApplicationProcess.runToCompletion(folder, settings,
				"fill --cases=60 --open=30 --seed=3")) {
			assertThat(fill.exit()).as(fill.log()).isZero();
			assertThat(fill.log()).contains("Cases written: 60", "60 cases, 30 of them open, numbers 41001 to 41060");
		}
		try (ApplicationProcess application = ApplicationProcess.startAndAwaitReady(folder, settings)) {
			JsonNode count = application.http()
				.get()
				.uri("/engine-rest/task/count")
				.headers((headers) -> headers.setBasicAuth("admin", "Balagh-19996"))
				.retrieve()
				.body(JsonNode.class);
			assertThat(count.path("count").asInt()).isBetween(12, 30);
		}
	}

	@Test
	void anInstallationWithItsOwnDatabaseIsNotTouched(@TempDir Path folder) throws Exception {
		// Nothing listens there: whoever tried to connect would say so.
		try (ApplicationProcess fill = ApplicationProcess.runToCompletion(folder,
				Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/tawasul"),
				"fill --cases=10 --language=ar")) {
			assertThat(fill.exit()).as(fill.log()).isEqualTo(2);
			assertThat(fill.log()).contains("لا تُملأ إلا النسخة التجريبية").doesNotContain("Exception");
		}
	}

	@Test
	void aWrongOptionIsNamedBeforeAnythingStarts(@TempDir Path folder) throws Exception {
		try (ApplicationProcess fill = ApplicationProcess.runToCompletion(folder, Map.of(), "fill --cases=lots")) {
			assertThat(fill.exit()).isEqualTo(2);
			assertThat(fill.log()).contains("--cases=lots must be a whole number").doesNotContain("Exception");
		}
		assertThat(folder.resolve("data")).doesNotExist();
	}

}
