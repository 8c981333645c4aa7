package org.tawasul.process.deployment;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;

/**
 * The names in one version of a model. Names of elements are Arabic; the others are
 * extension properties, which owners edit in Modeler: {@code label.en} of an element,
 * {@code status.label} and {@code status.label.en} of the status that it draws.
 *
 * @param statuses by the word of the status
 * @param steps names of the nodes, by their ids
 * @param englishNames of processes and user tasks, by their Arabic names
 */
record LabelledModel(Map<String, Label> statuses, Map<String, Label> steps, Map<String, String> englishNames) {

	/** The first one is the model itself, the others are what it may call. */
	static LabelledModel read(Iterable<BpmnModelInstance> models) {
		Map<String, Label> statuses = new LinkedHashMap<>();
		Map<String, Label> steps = new HashMap<>();
		Map<String, String> names = new HashMap<>();
		models.forEach((model) -> read(model, statuses, steps, names));
		return new LabelledModel(Collections.unmodifiableMap(statuses), Map.copyOf(steps), Map.copyOf(names));
	}

	private static void read(BpmnModelInstance model, Map<String, Label> statuses, Map<String, Label> steps,
			Map<String, String> names) {
		for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
			Map<String, String> properties = properties(node);
			String status = properties.get("status");
			String arabic = properties.getOrDefault("status.label", node.getName());
			if (status != null && arabic != null) {
				statuses.putIfAbsent(status, new Label(arabic, properties.get("status.label.en")));
			}
			if (node.getName() != null) {
				steps.putIfAbsent(node.getId(), new Label(node.getName(), properties.get("label.en")));
			}
		}
		model.getModelElementsByType(UserTask.class).forEach((task) -> addName(task.getName(), task, names));
		model.getModelElementsByType(Process.class).forEach((process) -> addName(process.getName(), process, names));
	}

	Optional<String> status(String status, Locale locale) {
		return Optional.ofNullable(this.statuses.get(status)).map((label) -> label.in(locale));
	}

	/** All of them, in the order of the model. */
	Map<String, String> statuses(Locale locale) {
		Map<String, String> names = new LinkedHashMap<>();
		this.statuses.forEach((status, label) -> names.put(status, label.in(locale)));
		return names;
	}

	Optional<String> step(String id, Locale locale) {
		return Optional.ofNullable(this.steps.get(id)).map((label) -> label.in(locale));
	}

	private static void addName(@Nullable String arabic, BaseElement element, Map<String, String> names) {
		String english = properties(element).get("label.en");
		if (arabic != null && english != null) {
			names.putIfAbsent(arabic, english);
		}
	}

	private static Map<String, String> properties(BaseElement element) {
		Map<String, String> properties = new HashMap<>();
		if (element.getExtensionElements() != null) {
			element.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaProperties.class)
				.list()
				.forEach((list) -> list.getCamundaProperties()
					.forEach((property) -> properties.put(property.getCamundaName(), property.getCamundaValue())));
		}
		return properties;
	}

	/**
	 * A name in both languages.
	 *
	 * @param arabic shown where there is no English one
	 * @param english may be missing
	 */
	record Label(String arabic, @Nullable String english) {

		String in(Locale locale) {
			boolean wanted = SupportedLanguages.ENGLISH.getLanguage().equals(locale.getLanguage());
			return (wanted && this.english != null) ? this.english : this.arabic;
		}

	}

}
