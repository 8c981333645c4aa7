package org.tawasul.webapps.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class RtlStyleSheetConverterTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "float: left | float:right", "padding-left: 3px | padding-right:3px",
			"left: 0 | right:0", "margin: 1px 2px 3px 4px | margin:1px 4px 3px 2px", "margin: 1px 2px | margin:1px 2px",
			"text-align: right | text-align:left", "border-radius: 1px 2px 3px 4px | border-radius:2px 1px 4px 3px",
			"border-top-left-radius: 4px | border-top-right-radius:4px",
			"transform: translate(-50%, 0) | transform:translate(50%,0)",
			"box-shadow: -5px 0 0 #e2e2e2, 5px 0 0 #123456 | box-shadow:5px 0 0 #e2e2e2, -5px 0 0 #123456",
			"background-position: 25% 0 | background-position:75% 0",
			"background: url(left.png) no-repeat right top | background:url(left.png) no-repeat left top",
			"cursor: nw-resize | cursor:ne-resize", "width: 3px | width:3px",
			"border-left: 1px solid #ccc | border-right:1px solid #ccc",
			"transition: left 0.6s ease | transition:right 0.6s ease" })
	void leftAndRightChangePlaces(String before, String after) {
		assertThat(RtlStyleSheetConverter.convert("a { " + before + " }").replace(", ", ","))
			.startsWith("a{" + after.replace(", ", ",") + "}");
	}

	@Test
	void diagramsStayAsTheyAre() {
		assertThat(RtlStyleSheetConverter.convert(".djs-overlay { left: 3px }")).startsWith(".djs-overlay{left:3px}");
	}

	@Test
	void whatHoldsForSmallScreensIsMirroredToo() {
		assertThat(RtlStyleSheetConverter.convert("@media (min-width: 768px) { a { left: 0 } }")).contains("right:0");
	}

	@Test
	void theMirrorOfTheMirrorIsTheSameAgain() {
		String css = "a{margin:1px 4px 3px 2px;float:right;border-radius:1px 2px}";
		assertThat(RtlStyleSheetConverter.convert(RtlStyleSheetConverter.convert(css))).startsWith(css);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void theSheetsOfTheVersionInUseLoseNoRule(String application) throws IOException {
		String css = new ClassPathResource(
				"META-INF/resources/webjars/camunda/app/%1$s/camunda-%1$s-bootstrap.css".formatted(application))
			.getContentAsString(StandardCharsets.UTF_8);
		String mirrored = RtlStyleSheetConverter.convert(css);
		assertThat(count(mirrored, ".dropdown-menu")).isEqualTo(count(css, ".dropdown-menu"));
		assertThat(mirrored.contains(".pull-right{float:left")).isTrue();
		assertThat(mirrored.contains("html { direction: rtl; }")).isTrue();
	}

	private static int count(String text, String word) {
		return text.split(java.util.regex.Pattern.quote(word), -1).length - 1;
	}

}
