package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram, with the queries that the contract needs. */
final class ParsedModel {

	private static final ReadOnce<ParsedModel> REAL = new ReadOnce<>();

	private final String path;

	/** As the engine's library reads it. */
	private final BpmnModelInstance model;

	/** The library searches the whole document each time that it is asked. */
	private final Map<Class<?>, Collection<?>> byKind = new HashMap<>();

	private ParsedModel(String path, String text) {
		this.path = path;
		this.model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	static List<ParsedModel> in(ModelFiles files) {
		return files.only((path) -> path.endsWith(".bpmn"))
			.texts()
			.entrySet()
			.stream()
			.map((file) -> REAL.of(file.getKey(), file.getValue(), ParsedModel::new))
			.toList();
	}

	String path() {
		return this.path;
	}

	@SuppressWarnings("unchecked")
	<E extends ModelElementInstance> Collection<E> all(Class<E> kind) {
		return (Collection<E>) this.byKind.computeIfAbsent(kind,
				(each) -> List.copyOf(this.model.getModelElementsByType(kind)));
	}

	static Map<String, String> inputs(BaseElement element) {
		return extensions(element, CamundaInputOutput.class)
			.flatMap((list) -> list.getCamundaInputParameters().stream())
			.collect(Collectors.toMap(CamundaInputParameter::getCamundaName, CamundaInputParameter::getTextContent));
	}

	private static <E extends ModelElementInstance> Stream<E> extensions(BaseElement element, Class<E> kind) {
		return (element.getExtensionElements() != null)
				? element.getExtensionElements().getElementsQuery().filterByType(kind).list().stream() : Stream.of();
	}

}
