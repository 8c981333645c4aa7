package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks that a lifecycle carries out what can be asked of a case: each decision that a
 * form offers has a step, and each thing that reporters may do has an event that waits
 * for it. Otherwise that would only be found when somebody decides or does it. The models
 * that are deployed together count as one.
 */
final class LifecycleValidator {

	/** By the value of a choice: the actions of which one carries it out. */
	private static final Map<String, List<String>> ACTIONS_OF_CHOICES = Map.of("REFER", List.of("referCase"),
			"ASK_REPORTER", List.of("askReporter"), "ESCALATE", List.of("escalateCase"));

	/** By the key of a field that is a decision itself. */
	private static final Map<String, List<String>> ACTIONS_OF_FIELDS = Map.of("resolution",
			List.of("notifyResolution", "notifyDecision"), "unit", List.of("routeToUnit"), "verdict",
			List.of("endReview"));

	/** By an action: another one without which the case would stay where it was put. */
	private static final Map<String, List<String>> ACTIONS_AFTER = Map.of("askForReview", List.of("endReview"));

	private static final Set<String> CHOICES = Set.of("decision", "outcome");

	private static final Set<String> WAITING_EVENTS = Set.of("boundaryEvent", "intermediateCatchEvent");

	/** What reporters may do whatever the model draws. */
	private static final List<String> MESSAGES = List.of("InformationAdded", "CaseWithdrawn");

	/** By an action: what may happen to a case after it. */
	static final Map<String, List<String>> MESSAGES_AFTER = Map.of("askReporter", List.of("ReporterAnswered"),
			"notifyResolution", List.of("ObjectionRaised", "ResolutionAccepted"), "waitForMainCase",
			List.of("MainCaseResolved", "LinkUndone"));

	private final Map<String, FormSchema> forms;

	private final Set<String> actions = new HashSet<>();

	private final Set<String> messages = new HashSet<>();

	/** A set, since several lifecycles may share the forms. */
	private final Set<ModelViolation> violations = new LinkedHashSet<>();

	private LifecycleValidator(Map<String, FormSchema> forms) {
		this.forms = forms;
	}

	/**
	 * Checks files that are to be deployed together.
	 * @param models by the names of their files
	 * @param forms by their ids
	 * @param lifecycles keys of the processes that carry cases
	 * @return what is missing; nothing when no lifecycle is among the models
	 */
	static List<ModelViolation> check(Map<String, Document> models, Map<String, FormSchema> forms,
			Set<String> lifecycles) {
		LifecycleValidator validator = new LifecycleValidator(forms);
		models.values().forEach(validator::collect);
		models.forEach((file, model) -> ModelXml.elements(model)
			.stream()
			.filter((element) -> "process".equals(element.getLocalName())
					&& lifecycles.contains(element.getAttribute("id")))
			.findFirst()
			.ifPresent((process) -> {
				validator.checkForms(models);
				validator.checkMessages(file, process);
				ACTIONS_AFTER.forEach((action, after) -> {
					if (validator.actions.contains(action)) {
						validator.requireAction(file, process, after);
					}
				});
			}));
		return List.copyOf(validator.violations);
	}

	private void collect(Document model) {
		Map<String, String> names = new HashMap<>();
		List<Element> elements = ModelXml.elements(model);
		for (Element element : elements) {
			if ("message".equals(element.getLocalName())) {
				names.put(element.getAttribute("id"), element.getAttribute("name"));
			}
			BpmnValidator.actionOf(ModelXml.engineAttribute(element, "delegateExpression"))
				.ifPresent(this.actions::add);
		}
		elements.stream()
			.filter(LifecycleValidator::waits)
			.map((element) -> names.get(element.getAttribute("messageRef")))
			.flatMap((name) -> Optional.ofNullable(name).stream())
			.forEach(this.messages::add);
	}

	/** Events that send a message, or start a process by one, wait for nothing. */
	private static boolean waits(Element element) {
		Node event = element.getParentNode();
		return switch (element.getLocalName()) {
			case "receiveTask" -> true;
			case "messageEventDefinition" ->
				WAITING_EVENTS.contains(event.getLocalName()) || "startEvent".equals(event.getLocalName())
						&& "subProcess".equals(event.getParentNode().getLocalName());
			default -> false;
		};
	}

	private void checkForms(Map<String, Document> models) {
		models.forEach((file, model) -> ModelXml.elements(model).forEach((task) -> {
			FormSchema form = this.forms.get(ModelXml.engineAttribute(task, "formRef"));
			if (form != null) {
				form.fields()
					.stream()
					.filter((field) -> !field.readOnly())
					.forEach((field) -> check(file, task, field));
			}
		}));
	}

	private void check(String file, Element task, FormField field) {
		requireAction(file, task, ACTIONS_OF_FIELDS.get(field.key()));
		if (CHOICES.contains(field.key()) && field.options() != null) {
			field.options().forEach((option) -> requireAction(file, task, ACTIONS_OF_CHOICES.get(option)));
		}
	}

	private void requireAction(String file, Element task, @Nullable List<String> alternatives) {
		if (alternatives != null && alternatives.stream().noneMatch(this.actions::contains)) {
			report(file, task, "step-missing", String.join(" / ", alternatives));
		}
	}

	private void checkMessages(String file, Element process) {
		List<String> needed = new ArrayList<>(MESSAGES);
		this.actions.stream()
			.sorted()
			.forEach((action) -> needed.addAll(MESSAGES_AFTER.getOrDefault(action, List.of())));
		needed.stream()
			.filter((message) -> !this.messages.contains(message))
			.forEach((message) -> this.violations.add(ModelViolation.at(file, process, "promised-message", message)
				.saying(PromiseWords.ofMessage(message))));
	}

	private void report(String file, Element element, String rule, String detail) {
		this.violations.add(ModelViolation.at(file, element, rule, detail));
	}

}
