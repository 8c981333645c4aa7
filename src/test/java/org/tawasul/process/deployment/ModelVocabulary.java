package org.tawasul.process.deployment;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.meeting.MeetingVariables;
import org.tawasul.process.periodic.PeriodicReportVariables;
import org.tawasul.process.satisfaction.SatisfactionCallVariables;

/** The names that models may use, asked where each is declared. */
public final class ModelVocabulary {

	private static final Pattern HANDBOOK_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|([^|]*)\\|");

	private static final Pattern TICKED = Pattern.compile("`(\\w+)`");

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

	private static Set<String> all(Pattern pattern, String text) {
		Set<String> all = new TreeSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			all.add(matcher.group(1));
		}
		return all;
	}

}
