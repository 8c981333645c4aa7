package org.tawasul.process.contract.diagram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Finds out who gets a form: in which tasks of a model it is filled in, and whom the
 * steps in front of them give the case to.
 */
public final class FormReaders {

	private static final String REACHED = "ministerReached";

	private static final String VARIABLE = "${handlers}";

	private static final Set<String> UNIT = Set.of("COORDINATORS", "HEAD");

	private static final Set<String> MINISTER = Set.of("MINISTER");

	/** Whom actions give what a process carries to; the input of one says it. */
	private static final Map<String, Set<String>> GIVEN_TO = Map.of("assignHandlers", UNIT, "endReview", UNIT,
			"askCareCentre", Set.of("CARE_CENTRE"), "askForReview", Set.of("CARE_CENTRE"), "assignSatisfactionCall",
			Set.of("CALL_CENTRE"), "assignMeeting", Set.of());

	private static final Map<String, String> GROUPS = Map.of("care", "CARE_CENTRE", "minister-office", "MINISTER");

	private final Diagram diagram;

	private final Ways ways;

	private FormReaders(Diagram diagram) {
		this.diagram = diagram;
		this.ways = new Ways(diagram);
	}

	/**
	 * The tasks in which a form is filled in.
	 * @param file name of the model
	 * @param model its content
	 * @param form id of the form
	 * @return none where the model cannot be read
	 */
	public static List<FormTask> of(String file, byte[] model, String form) {
		try {
			return new FormReaders(new Diagram(file, ModelXml.read(model))).tasks(form);
		}
		catch (SAXException | IOException ex) {
			return List.of();
		}
	}

	private List<FormTask> tasks(String form) {
		List<FormTask> tasks = new ArrayList<>();
		for (Element task : this.diagram.all("userTask")) {
			if (ModelXml.engineAttribute(task, "formRef").equals(form)) {
				tasks.add(new FormTask(task.getAttribute("name"), Diagram.properties(task).getOrDefault("label.en", ""),
						Set.copyOf(roles(task))));
			}
		}
		return tasks;
	}

	private Collection<String> roles(Element task) {
		Set<String> roles = new TreeSet<>();
		String groups = ModelXml.engineAttribute(task, "candidateGroups");
		for (String group : groups.split(",")) {
			if (!group.isBlank() && !group.strip().equals(VARIABLE)) {
				roles.add(GROUPS.getOrDefault(group.strip(), group.strip()));
			}
		}
		if (groups.contains(VARIABLE)) {
			this.diagram.nodes()
				.stream()
				.filter((node) -> gives(Diagram.id(node)))
				.forEach((node) -> roles.addAll(given(node, Diagram.id(task))));
		}
		return roles;
	}

	/** Those to whom a step gives what the task is about. */
	private Set<String> given(Element step, String task) {
		String action = Diagram.action(step).orElse("");
		Set<String> next = this.ways.after(Diagram.id(step));
		if (action.equals("assignMeeting")) {
			Element group = Diagram.parameters(step, "inputParameter").get("group");
			String to = (group != null) ? ModelXml.text(group).strip() : "";
			return reaches(next, task, this::gives) ? Set.of(GROUPS.getOrDefault(to, to)) : Set.of();
		}
		Set<String> roles = new TreeSet<>();
		Set<String> minister = action.equals("assignHandlers") ? behindMinister() : Set.of();
		if (reaches(next, task, (place) -> gives(place) || minister.contains(place))) {
			roles.addAll(minister.contains(task) ? Set.of() : GIVEN_TO.getOrDefault(action, Set.of()));
		}
		Set<String> reached = this.ways.reachable(next, this::gives);
		if (minister.stream()
			.anyMatch((place) -> reached.contains(place) && reaches(Set.of(place), task, this::gives))) {
			roles.addAll(MINISTER);
		}
		return roles;
	}

	/** Where ways lead that are taken only once the Minister has the case. */
	private Set<String> behindMinister() {
		Set<String> behind = new TreeSet<>();
		for (Element gateway : this.diagram.all("exclusiveGateway")) {
			GatewayConditions conditions = this.diagram.conditions(gateway);
			if (conditions.areKnown() && conditions.variables().contains(REACHED)) {
				Map<String, Set<Origin>> origins = new HashMap<>();
				conditions.variables()
					.forEach((variable) -> origins.put(variable, Set
						.of(new Origin("step", true, variable.equals(REACHED) ? KnownValues.YES_OR_NO : Set.of()))));
				conditions.taken(origins).ifPresent((taken) -> taken.forEach((way, values) -> {
					if (Set.of("true").equals(values.get(REACHED))) {
						behind.add(way.getAttribute("targetRef"));
					}
				}));
			}
		}
		return behind;
	}

	private boolean reaches(Set<String> from, String task, Predicate<String> stops) {
		return this.ways.reachable(from, stops).contains(task);
	}

	private boolean gives(String place) {
		return this.diagram.node(place).flatMap(Diagram::action).filter(GIVEN_TO::containsKey).isPresent();
	}

	/**
	 * A task in which a form is filled in.
	 *
	 * @param name of the task, in Arabic
	 * @param english its English name; empty without one
	 * @param roles who may get it: {@code COORDINATORS}, {@code HEAD}, {@code MINISTER},
	 * {@code CARE_CENTRE}, {@code CALL_CENTRE}, or the id of another group
	 */
	public record FormTask(String name, String english, Set<String> roles) {

	}

}
