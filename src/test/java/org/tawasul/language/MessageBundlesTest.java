package org.tawasul.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Both languages are complete, and texts are in the bundles only. Each test reads the
 * whole tree and names every culprit.
 */
class MessageBundlesTest {

	/**
	 * In templates: {@code #{key}}, {@code #{key(…)}}, or the fixed beginning of a key.
	 */
	private static final Pattern OF_TEMPLATE = Pattern
		.compile("#\\{\\s*(?:'|\\||\\$\\{\\s*')?([\\w.-]*?)(__|['|$\\s}(]|\\$\\{)");

	/** In Java: a key handed to Messages, whole or the fixed beginning of one. */
	private static final Pattern OF_JAVA = Pattern
		.compile("(?:ords|essages|exts)\\.(?:text|find|getMessage)\\(\\s*\"([^\"]+)\"\\s*([,+])");

	private static final String WORDS = "[a-z0-9]+(-[a-z0-9]+)*";

	/** Constants of enumerations, codes of regions, and words that a model draws. */
	private static final String CODE = "[A-Z][A-Z0-9]*([_-][A-Z0-9]+)*|[a-z0-9]+(_[a-z0-9]+)+";

	/** Ids of a model's elements, names of fields, facts and constraints. */
	private static final String NAMES_OF_OTHERS = "step\\.\\w+|intake\\.(field|hint)\\.[a-zA-Z.]+"
			+ "|notification\\.short\\.[a-zA-Z]+" + "|(org|jakarta)\\.[\\w.]+\\.message|typeMismatch";

	private static final Pattern KEY = Pattern.compile(WORDS + "(\\.(" + WORDS + "|" + CODE + "))*|" + NAMES_OF_OTHERS);

	/** In Java: the message of a constraint. */
	private static final Pattern OF_CONSTRAINT = Pattern.compile("\"\\{([\\w-]+\\.[\\w.-]+)(})\"");

	@Test
	void everyBundleHasBothLanguagesWithTheSameKeys() {
		List<String> violations = new ArrayList<>();
		List<Path> arabic = BundleFiles.arabic();
		assertThat(arabic).isNotEmpty();
		assertThat(BundleFiles.files(BundleFiles.MESSAGES, ".properties")).as("files without their pair")
			.containsExactlyInAnyOrderElementsOf(
					arabic.stream().flatMap((bundle) -> Stream.of(bundle, BundleFiles.english(bundle))).toList());
		for (Path bundle : arabic) {
			Set<String> here = BundleFiles.read(bundle).keySet();
			Set<String> there = BundleFiles.read(BundleFiles.english(bundle)).keySet();
			here.stream()
				.filter((key) -> !there.contains(key))
				.forEach((key) -> violations.add(key + " lacks English"));
			there.stream().filter((key) -> !here.contains(key)).forEach((key) -> violations.add(key + " lacks Arabic"));
		}
		assertThat(violations).isEmpty();
	}

	@Test
	void keysAreLowerCaseWithDashesAndLevelsAndCodesAsTheyAre() {
		assertThat(BundleFiles.keys()).allMatch((key) -> KEY.matcher(key).matches());
		assertThat("tracking.object.reason-required").matches(KEY);
		assertThat("status.under_study").matches(KEY);
		assertThat("tracking.tooLong").doesNotMatch(KEY);
	}

	@Test
	void noTextIsEmptyAndNoEnglishTextIsArabic() {
		List<String> violations = new ArrayList<>();
		for (Path bundle : BundleFiles.files(BundleFiles.MESSAGES, ".properties")) {
			BundleFiles.read(bundle).forEach((key, text) -> {
				if (text.isBlank()) {
					violations.add(bundle.getFileName() + ": " + key + " is empty");
				}
				boolean nativeName = key.equals("language.switch") || key.equals("language.name");
				if (bundle.toString().endsWith("_en.properties") && !nativeName
						&& text.codePoints().anyMatch((letter) -> letter >= 0x620 && letter < 0x660)) {
					violations.add(bundle.getFileName() + ": " + key + " speaks Arabic");
				}
			});
		}
		assertThat(violations).isEmpty();
	}

	/** A text that takes nothing is shown as it stands, with both of them. */
	@Test
	void noApostropheIsWrittenTwice() {
		List<String> violations = new ArrayList<>();
		for (Path bundle : BundleFiles.files(BundleFiles.MESSAGES, ".properties")) {
			BundleFiles.read(bundle).forEach((key, text) -> {
				if (text.contains("''")) {
					violations.add(bundle.getFileName() + ": " + key);
				}
			});
		}
		assertThat(violations).isEmpty();
	}

	@Test
	void bothLanguagesTakeTheSamePlaceholders() {
		List<String> violations = new ArrayList<>();
		for (Path bundle : BundleFiles.arabic()) {
			Map<String, String> english = BundleFiles.read(BundleFiles.english(bundle));
			BundleFiles.read(bundle).forEach((key, text) -> {
				Set<String> here = placeholders(key, text, violations);
				Set<String> there = placeholders(key, english.getOrDefault(key, text), violations);
				if (!here.equals(there)) {
					violations.add(key + ": Arabic takes " + here + ", English " + there);
				}
			});
		}
		assertThat(violations).isEmpty();
	}

	@Test
	void aKeyStandsInOneBundleOnly() {
		Map<String, Path> owners = new HashMap<>();
		List<String> violations = new ArrayList<>();
		for (Path bundle : BundleFiles.arabic()) {
			for (String key : BundleFiles.read(bundle).keySet()) {
				Path other = owners.putIfAbsent(key, bundle);
				if (other != null) {
					violations.add(key + " in " + other.getFileName() + " and " + bundle.getFileName());
				}
			}
		}
		assertThat(violations).isEmpty();
	}

	@Test
	void everyKeyThatIsNamedExists() throws IOException {
		Set<String> keys = BundleFiles.keys();
		List<String> violations = new ArrayList<>();
		for (Path template : BundleFiles.files(BundleFiles.RESOURCES.resolve("templates"), "")) {
			if (Files.isRegularFile(template)) {
				collect(template, OF_TEMPLATE, keys, violations);
			}
		}
		for (Path source : BundleFiles.files(Path.of("src/main/java"), ".java")) {
			collect(source, OF_JAVA, keys, violations);
			collect(source, OF_CONSTRAINT, keys, violations);
		}
		assertThat(violations).isEmpty();
	}

	@Test
	void noTemplateContainsLiteralText() throws IOException {
		List<String> violations = new ArrayList<>();
		for (Path template : BundleFiles.files(BundleFiles.RESOURCES.resolve("templates"), ".html")) {
			LiteralTextScanner.in(Files.readString(template))
				.forEach((words) -> violations.add(template + ":" + words));
		}
		assertThat(violations).isEmpty();
	}

	@Test
	void theTestItselfSeesWhatItMustSee() {
		assertThat(LiteralTextScanner.in("""
				<html><head><title>Tawasul</title><style>a { b: c }</style><script>let x = 'y';</script></head>
				<body><!-- words --><p th:text="#{a}">shown <b>nowhere</b></p><p>[[#{a}]] 12 &middot; —</p>
				<img src="a.png" alt="كلمة"><input placeholder="Name" th:placeholder="#{b}"><p>نص</p>
				<p th:text="${x} + 'عربي'"></p><br><i>&nbsp;</i></body></html>""")).hasSize(5);
		assertThat(named("#{a.b} #{ c.d(${x}) } #{e.__${y}__} #{${'f.' + z}} #{${z}} #{|g.${z}|}", OF_TEMPLATE))
			.containsExactly("a.b", "c.d", "e.*", "f.*", "g.*");
		assertThat(named("messages.text(\"a.b\", l) this.messages.find(\"c.\" + d, l)", OF_JAVA)).containsExactly("a.b",
				"c.*");
	}

	private static Set<String> placeholders(String key, String text, List<String> violations) {
		try {
			new MessageFormat(text, ULocale.ENGLISH);
			return BundleFiles.placeholders(text);
		}
		catch (IllegalArgumentException ex) {
			violations.add(key + ": " + ex.getMessage());
			return Set.of();
		}
	}

	private static void collect(Path file, Pattern naming, Set<String> keys, List<String> violations)
			throws IOException {
		for (String name : named(Files.readString(file), naming)) {
			boolean known = name.endsWith("*")
					? keys.stream().anyMatch((key) -> key.startsWith(name.substring(0, name.length() - 1)))
					: keys.contains(name);
			if (!known) {
				violations.add(file + ": " + name);
			}
		}
	}

	/** The keys that a text names; a beginning of a key ends in an asterisk. */
	private static Set<String> named(String text, Pattern naming) {
		Set<String> names = new TreeSet<>();
		Matcher matcher = naming.matcher(text);
		while (matcher.find()) {
			boolean whole = List.of("}", "(", ",", " ").contains(matcher.group(2));
			if (!matcher.group(1).isEmpty()) {
				names.add(whole ? matcher.group(1) : matcher.group(1) + "*");
			}
		}
		return names;
	}

}
