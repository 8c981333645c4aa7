package org.tawasul.process.contract.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rules know is what the application does and what the handbook says. */
class VocabularyTest {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|([^|]*)\\|");

	private static final Pattern TICKED = Pattern.compile("`(\\w+)`");

	private static final Pattern MESSAGE = Pattern.compile("\"([A-Z][a-z]+[A-Z][A-Za-z]+)\"");

	@Test
	void eachActionIsKnown() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
		Set<String> beans = new TreeSet<>();
		scan.findCandidateComponents("org.tawasul.process.action")
			.forEach((bean) -> beans.add(AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, null)));
		assertThat(new TreeSet<>(ActionVocabulary.names())).isEqualTo(beans);
	}

	@Test
	void eachActionTakesWhatTheHandbookSays() throws IOException {
		String handbook = Files.readString(Path.of("docs/modelling.md"))
			.replaceFirst("(?s)^.*?\n## Actions", "")
			.replaceFirst("(?s)\n## .*$", "");
		Map<String, Set<String>> documented = new TreeMap<>();
		Matcher rows = ROW.matcher(handbook);
		while (rows.find()) {
			if (ActionVocabulary.names().contains(rows.group(1))) {
				documented.put(rows.group(1), all(TICKED, rows.group(2)));
			}
		}
		Map<String, Set<String>> known = new TreeMap<>();
		ActionVocabulary.names()
			.forEach((name) -> known.put(name, new TreeSet<>(ActionVocabulary.of(name).inputs().keySet())));
		assertThat(known).isEqualTo(documented);
	}

	@Test
	void theMessagesAreThoseThatListenersSend() throws IOException {
		Set<String> sent = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of("src/main/java/org/tawasul/process/correlation"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith("EventListener.java")).toList()) {
				sent.addAll(all(MESSAGE, Files.readString(file)));
			}
		}
		sent.removeAll(Set.of(ProcessKeys.MEETING, ProcessKeys.SATISFACTION_CALL));
		assertThat(new TreeSet<>(ProcessKeys.allMessages())).isEqualTo(sent);
	}

	private static Set<String> all(Pattern pattern, String text) {
		Set<String> all = new TreeSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			all.add(matcher.group(1));
		}
		return all;
	}

}
