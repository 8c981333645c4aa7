package org.tawasul.basicdata;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The settings of the command line, as {@code docs/import.md} lists them. */
class ImportPropertiesTest {

	@Test
	void withoutSettingsNoFileIsCompleteAndTheEncodingIsDetected() {
		ImportProperties properties = bind(Map.of("tawasul.import.dir", "/srv/ministry"));
		assertThat(properties.complete()).isEmpty();
		assertThat(properties.encoding()).isNull();
		assertThat(properties.isDryRun()).isFalse();
		assertThat(properties.language()).isEqualTo("en");
	}

	@ParameterizedTest
	@CsvSource({ "utf-8,UTF_8", "UTF-8,UTF_8", "windows-1256,WINDOWS_1256", "Windows-1256,WINDOWS_1256", "'',",
			"' '," })
	void encodingsAreReadByTheirUsualNames(String text, FileEncoding encoding) {
		assertThat(bind(Map.of("tawasul.import.encoding", text)).encoding()).isEqualTo(encoding);
	}

	@Test
	void completeFilesAreReadFromAList() {
		assertThat(bind(Map.of("tawasul.import.complete", "units,posts")).complete())
			.containsExactlyInAnyOrder(ImportFileKind.UNITS, ImportFileKind.POSTS);
		assertThat(bind(Map.of("tawasul.import.complete", "units.csv, Posts")).complete())
			.containsExactlyInAnyOrder(ImportFileKind.UNITS, ImportFileKind.POSTS);
		assertThat(bind(Map.of("tawasul.import.complete", "")).complete()).isEmpty();
	}

	@Test
	void aFileThatThereIsNotIsRefusedRatherThanLeftOut() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(Map.of("tawasul.import.complete", "units,roles")))
			.withStackTraceContaining("there is no \"roles\"");
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(Map.of("tawasul.import.encoding", "utf-16")));
	}

	private static ImportProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("tawasul.import",
				ImportProperties.class);
	}

}
