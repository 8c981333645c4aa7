package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;
import org.w3c.dom.Element;

/**
 * What steps do to a case, by {@code docs/modelling.md}. Names that begin with {@code #}
 * are what the case itself knows, such as what was decided; those that begin with
 * {@code ~} are forgotten as soon as something waits. What has ended stands among these
 * by {@link #ENDED}.
 */
final class WalkedActions {

	static final String ENDED = "~ended ";

	private static final List<String> ASSESSMENT = List.of("assessDue", "assessReminder");

	private static final List<String> RESOLUTION = List.of("resolveDue", "resolveReminder");

	private static final List<String> REVIEW = List.of("reviewDue", "routingDue");

	/** What was decided and is kept with the case until a step carries it out. */
	private static final String DECIDED = "#decided";

	private static final String LEVEL = "#level";

	/** All that may be done beside a task that somebody has. */
	private static final Set<String> TELLING = Set.of("notifyReporter", "notifyHandlers", "remindHandlers",
			"recordInformation", "sendInterimReply");

	private static final Set<String> PASSING = Set.of("decision", "outcome", "reviewBefore", "answerSentBack");

	private final Map<String, FormSchema> forms = new HashMap<>();

	/** By the id of a table: what it answers. */
	private final Map<String, Set<String>> tables = new HashMap<>();

	WalkedActions(DeploymentFiles files) {
		for (JsonNode form : files.forms().values()) {
			this.forms.put(form.path("id").asText(), FormSchema.read(form));
		}
		files.tables()
			.values()
			.forEach((table) -> ModelXml.elements(table)
				.stream()
				.filter((one) -> "output".equals(one.getLocalName()))
				.forEach((output) -> this.tables
					.computeIfAbsent(((Element) output.getParentNode().getParentNode()).getAttribute("id"),
							(id) -> new HashSet<>())
					.add(output.getAttribute("name"))));
	}

	/** What is still there when something waits. */
	static Map<String, String> kept(Map<String, String> values) {
		Map<String, String> kept = new TreeMap<>(values);
		kept.keySet()
			.removeIf((name) -> PASSING.contains(name) || name.startsWith("~") || kept.containsKey("~" + name));
		return kept;
	}

	/** All that a task can be answered with. */
	List<Map<String, String>> answers(Element task, Set<String> asked) {
		FormSchema form = this.forms.get(task.getAttributeNS(WalkedNodes.CAMUNDA, "formRef"));
		if (form == null) {
			throw new WalkFault("no form at " + task.getAttribute("id"));
		}
		List<Map<String, String>> all = new ArrayList<>(List.of(new TreeMap<>()));
		Set<String> keys = new HashSet<>();
		for (FormField field : form.fields()) {
			keys.add(field.key());
			boolean choice = Set.of("decision", "outcome").contains(field.key());
			if (field.options() != null && !field.readOnly() && (choice || asked.contains(field.key()))) {
				all = all.stream().flatMap((answers) -> field.options().stream().map((option) -> {
					Map<String, String> more = new TreeMap<>(answers);
					more.put(field.key(), option);
					if (choice) {
						more.put(DECIDED, option);
					}
					return more;
				})).toList();
			}
		}
		for (Map<String, String> answers : all) {
			String decided = answers.getOrDefault(DECIDED, "");
			answers.remove(DECIDED);
			if (keys.contains("resolution") && (decided.isEmpty() || decided.equals("RESOLVED"))) {
				answers.put(DECIDED, "RESOLVE");
			}
			else if (keys.contains("unit")) {
				answers.put(DECIDED, "ROUTE");
			}
			else if (WalkedDiagram.AT_ONCE.contains(decided)) {
				answers.put(DECIDED, decided);
			}
		}
		return all;
	}

	/** The tables that a step asks. */
	List<Map<String, String>> ask(Element step, Map<String, String> before, Set<String> asked) {
		Map<String, String> values = new TreeMap<>(before);
		Set<String> outputs = this.tables.get(step.getAttributeNS(WalkedNodes.CAMUNDA, "decisionRef"));
		if (outputs == null) {
			throw new WalkFault("no table at " + step.getAttribute("id"));
		}
		String result = step.getAttributeNS(WalkedNodes.CAMUNDA, "resultVariable");
		outputs.forEach((output) -> {
			values.put(output, "set");
			if (!output.equals(result)) {
				values.put("~" + output, "");
			}
		});
		if (result.isEmpty()) {
			return List.of(values);
		}
		values.put(result, "set");
		values.remove("~" + result);
		if (result.equals("unit")) {
			values.put(LEVEL, "0");
		}
		Map<String, String> none = new TreeMap<>(values);
		none.put(result, "");
		return (result.equals("unit") && asked.contains(result)) ? List.of(values, none) : List.of(values);
	}

	/** What an action does; several when that is not known beforehand. */
	List<Map<String, String>> act(Element step, Map<String, String> before, boolean byTime) {
		Map<String, String> values = new TreeMap<>(before);
		String action = action(step);
		WalkedNodes.inputs(step)
			.forEach((input, text) -> WalkedNodes.variables(text)
				.forEach((name) -> WalkFault.require(values.containsKey(name),
						step.getAttribute("id") + " lacks " + name)));
		switch (action) {
			case "assignHandlers" -> {
				give(values, step);
				need(values, "unit", step);
				drop(values, RESOLUTION);
				drop(values, REVIEW);
				values.remove("#review");
				set(values, "handlers", "assessDue", "assessReminder");
				values.put(LEVEL, String.valueOf(Math.max(0, level(values))));
				values.put("ministerReached", String.valueOf(level(values) >= WalkedDiagram.LADDER));
			}
			case "startResolutionClock" -> {
				drop(values, ASSESSMENT);
				set(values, "resolveDue", "resolveReminder");
			}
			case "resumeResolutionClock" -> set(values, "resolveDue", "resolveReminder");
			case "askReporter" -> {
				carryOut(values, "ASK_REPORTER", step);
				drop(values, RESOLUTION);
				set(values, "answerUntil");
				values.put("#owed", "ReporterAnswered");
			}
			case "askCareCentre" -> {
				give(values, step);
				set(values, "handlers", "routingDue");
				values.put(LEVEL, WalkedDiagram.CARE_CENTRE);
			}
			case "routeToUnit" -> {
				carryOut(values, "ROUTE", step);
				route(values);
			}
			case "routeToDirectorate" -> route(values);
			case "referCase" -> {
				carryOut(values, "REFER", step);
				route(values);
				Map<String, String> none = new TreeMap<>(values);
				none.put("unit", "");
				return List.of(values, none);
			}
			case "escalateCase" -> {
				values.remove(DECIDED);
				climb(values, step);
			}
			case "recordObjection" -> climb(values, step);
			case "notifyResolution" -> {
				carryOut(values, "RESOLVE", step);
				drop(values, RESOLUTION);
				set(values, "objectionUntil");
				values.put("#owed", "ObjectionRaised ResolutionAccepted");
				values.put("#answered", "yes");
			}
			case "notifyDecision" -> {
				carryOut(values, "RESOLVE", step);
				values.put("#answered", "yes");
			}
			case "adoptResolution" -> {
				WalkFault.require("MainCaseResolved".equals(values.remove("~told")),
						"nothing to adopt at " + step.getAttribute("id"));
				values.put(DECIDED, "RESOLVE");
				set(values, "unit");
			}
			case "waitForMainCase" -> {
				WalkFault.require("CaseLinked".equals(values.get("~told")),
						"no main case to wait for at " + step.getAttribute("id"));
				drop(values, ASSESSMENT);
				drop(values, RESOLUTION);
				drop(values, List.of(DECIDED, "#review"));
				values.put("#owed", "MainCaseResolved LinkUndone");
			}
			case "sampleAnswer" -> {
				values.put("reviewBefore", "false");
				Map<String, String> sampled = new TreeMap<>(values);
				sampled.put("reviewBefore", "true");
				set(sampled, "reviewDue");
				return List.of(values, sampled);
			}
			case "askForReview" -> {
				drop(values, RESOLUTION);
				set(values, "handlers");
				values.put("#review", "held");
			}
			case "endReview" -> {
				return endReview(values, byTime);
			}
			default -> {
				return WalkedOtherActions.act(action, values);
			}
		}
		return List.of(values);
	}

	/** What is sent back is written anew, with a time of its own. */
	private static List<Map<String, String>> endReview(Map<String, String> values, boolean byTime) {
		values.put("answerSentBack", "false");
		if (values.remove("#review") == null || byTime) {
			return List.of(values);
		}
		set(values, "handlers");
		Map<String, String> back = new TreeMap<>(values);
		back.put("answerSentBack", "true");
		back.put(DECIDED, "WRITE_ANEW");
		set(back, "resolveDue", "resolveReminder");
		return List.of(values, back);
	}

	/** Whether an action leaves a case to those who have it. */
	static boolean onlyTells(Element step) {
		return TELLING.contains(action(step));
	}

	private static String action(Element step) {
		return step.getAttributeNS(WalkedNodes.CAMUNDA, "delegateExpression").replaceAll("[${}\\s]", "");
	}

	private static int level(Map<String, String> values) {
		return Integer.parseInt(values.getOrDefault(LEVEL, "0"));
	}

	/** The escalation path is that of the unit. */
	private static void climb(Map<String, String> values, Element step) {
		need(values, "unit", step);
		values.put(LEVEL, String.valueOf(Math.min(WalkedDiagram.LADDER, level(values) + 1)));
	}

	private static void route(Map<String, String> values) {
		values.put(LEVEL, "0");
		set(values, "unit");
	}

	/** Another level gets the case: what the last one decided is carried out by then. */
	private static void give(Map<String, String> values, Element step) {
		String decided = values.getOrDefault(DECIDED, "");
		WalkFault.require(Set.of("", "ESCALATE").contains(decided),
				decided + " is not carried out before " + step.getAttribute("id"));
		values.remove(DECIDED);
	}

	private static void carryOut(Map<String, String> values, String decision, Element step) {
		WalkFault.require(decision.equals(values.remove(DECIDED)),
				step.getAttribute("id") + " lacks the decision " + decision);
	}

	private static void set(Map<String, String> values, String... names) {
		for (String name : names) {
			values.put(name, "set");
			values.remove("~" + name);
			values.remove(ENDED + name);
		}
	}

	private static void drop(Map<String, String> values, List<String> names) {
		names.forEach((name) -> {
			values.remove(name);
			values.put(ENDED + name, "");
		});
	}

	private static void need(Map<String, String> values, String name, Element step) {
		WalkFault.require(!values.getOrDefault(name, "").isEmpty(), step.getAttribute("id") + " lacks " + name);
	}

}
