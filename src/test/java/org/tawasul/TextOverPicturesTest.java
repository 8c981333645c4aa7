package org.tawasul;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link AxeFindings} cannot judge the contrast of text that is laid over the picture of
 * another element, nor of text in a shadow root. Our style sheets lay nothing over others
 * without a ground by {@code position}, and our scripts make no shadow root. Negative
 * margins, transforms, cells of one grid, styles within elements, and what libraries
 * bring along are not looked at.
 */
class TextOverPicturesTest {

	private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

	private static final Pattern LAID_OVER = Pattern.compile("; ?position ?: ?(absolute|fixed)\\b");

	private static final Pattern GROUND = Pattern.compile("; ?background(-color)? ?: ?(?!none|transparent)");

	/**
	 * A drawn sign or frame, the whole area of a link, or what screen readers alone read.
	 */
	private static final Pattern EMPTY = Pattern
		.compile("; ?(content ?: ?\"\" ?;|opacity ?: ?0 ?;|width ?: ?1px|pointer-events ?: ?none)");

	/** A whole page within Cockpit, with nothing behind it. */
	private static final String PAGE = ".tawasul-page";

	private static final List<Path> SOURCES = List.of(Path.of("src/main/resources/templates"),
			Path.of("src/main/resources/static"), Path.of("src/main/resources/META-INF/resources"));

	@Test
	void noPageHasAShadowRoot() throws IOException {
		for (Path file : files(".js", ".html")) {
			assertThat(Files.readString(file)).as(file.toString())
				.doesNotContain("attachShadow", "shadowrootmode", "customElements.define");
		}
	}

	/** What is taken out of the flow hides what is behind it, or has no text. */
	@Test
	void whatIsLaidOverOtherThingsHasAGroundOfItsOwn() throws IOException {
		for (Path file : files(".css")) {
			Matcher rules = RULE.matcher(Files.readString(file));
			while (rules.find()) {
				String declared = ";" + rules.group(2).replaceAll("\\s+", " ");
				boolean page = rules.group(1).strip().endsWith(PAGE);
				if (!page && LAID_OVER.matcher(declared).find() && !EMPTY.matcher(declared).find()) {
					assertThat(declared).as(file + ":" + rules.group(1)).containsPattern(GROUND);
				}
			}
		}
	}

	private static List<Path> files(String... endings) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path source : SOURCES) {
			try (Stream<Path> files = Files.walk(source)) {
				files.filter((file) -> Stream.of(endings).anyMatch(file.toString()::endsWith)).forEach(found::add);
			}
		}
		assertThat(found).isNotEmpty();
		return found;
	}

}
