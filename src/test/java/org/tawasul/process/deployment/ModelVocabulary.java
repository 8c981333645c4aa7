package org.tawasul.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.directory.Role;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.meeting.MeetingVariables;
import org.tawasul.process.periodic.PeriodicReportVariables;
import org.tawasul.process.satisfaction.SatisfactionCallVariables;

/** The names that models may use, asked where each is declared. */
public final class ModelVocabulary {

	private static final Pattern HANDBOOK_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|([^|]*)\\|");

	private static final Pattern TICKED = Pattern.compile("`(\\w+)`");

	private static final Pattern MESSAGE = Pattern.compile("\"([A-Z][A-Za-z]+)\"");

	/** By the key of a process: the form above its forms. */
	static final Map<String, String> PANELS = Map.of("CaseLifecycle", "CasePanel", "MinisterMeeting", "MeetingPanel",
			"SatisfactionCall", "SatisfactionCallPanel");

	/** What actions and forms keep for gateways, timers and assignments. */
	private static final List<Class<?>> VARIABLES = List.of(CaseVariables.class, MeetingVariables.class,
			PeriodicReportVariables.class, SatisfactionCallVariables.class);

	private ModelVocabulary() {
	}

	/** What is stored with a process. */
	public static Set<String> variables() {
		return VARIABLES.stream()
			.flatMap((declaring) -> Arrays.stream(declaring.getFields()))
			.filter((field) -> Modifier.isStatic(field.getModifiers()))
			.map(ModelVocabulary::value)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String value(Field field) {
		try {
			return (String) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new AssertionError(ex);
		}
	}

	/** What tables answer, at hand in the steps behind them. */
	static Set<String> outputs(ModelFiles files) {
		return found(files, ".dmn", Pattern.compile("<output [^>]*\\bname=\"(\\w+)\""));
	}

	static Set<String> formKeys(ModelFiles files) {
		return found(files, ".form", Pattern.compile("\"key\":\\s*\"(\\w+)\""));
	}

	/** The messages that the listeners to features' events correlate. */
	static Set<String> messages() {
		Set<String> messages = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of("src/main/java/org/tawasul/process/correlation"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith("EventListener.java")).toList()) {
				messages.addAll(all(MESSAGE, Files.readString(file)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return messages;
	}

	/** The groups that do not belong to a unit. */
	static Set<String> groups() {
		return Arrays.stream(Role.values()).map(Role::group).flatMap(Optional::stream).collect(Collectors.toSet());
	}

	/** The actions of the handbook, each with its inputs. */
	static Map<String, Set<String>> handbook(ModelFiles files) {
		String text = files.texts().getOrDefault(ModelFiles.HANDBOOK, "");
		String section = text.replaceFirst("(?s)^.*?\n## Actions", "").replaceFirst("(?s)\n## .*$", "");
		Map<String, Set<String>> actions = new TreeMap<>();
		Matcher rows = HANDBOOK_ROW.matcher(section);
		while (rows.find()) {
			actions.put(rows.group(1), all(TICKED, rows.group(2)));
		}
		return actions;
	}

	public static Set<String> constants(Class<? extends Enum<?>> kind) {
		return Stream.of(kind.getEnumConstants()).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Set<String> found(ModelFiles files, String end, Pattern name) {
		return files.only((path) -> path.endsWith(end))
			.texts()
			.values()
			.stream()
			.flatMap((text) -> all(name, text).stream())
			.collect(Collectors.toCollection(TreeSet::new));
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
