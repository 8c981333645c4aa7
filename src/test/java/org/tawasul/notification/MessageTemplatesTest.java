package org.tawasul.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTemplatesTest {

	private static final Path FOLDER = Path.of("src/main/resources/templates/notification");

	@Test
	void everyKindHasATemplateAndEveryTemplateAKind() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<String> names = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".txt"))
				.toList();
			assertThat(names).containsExactlyInAnyOrderElementsOf(
					Arrays.stream(MessageKind.values()).map((kind) -> kind.code() + ".txt").toList());
		}
	}

	@Test
	void everyKindHasAnHtmlFragmentAndEveryFragmentAKind() throws IOException {
		String fragments = Files.readString(FOLDER.resolve("mail/kinds.html"));
		assertThat(
				Pattern.compile("th:fragment=\"(\\w+)\"").matcher(fragments).results().map((found) -> found.group(1)))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(MessageKind.values()).map(MessageKind::code).toList());
	}

	@Test
	void templatesContainNoLiteralText() throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".txt")).toList()) {
				String own = Files.readString(file).replaceAll("\\[\\(.*?\\)]|\\[#.*?]|\\[/]", "");
				assertThat(own).as(file.toString()).isBlank();
			}
		}
	}

}
