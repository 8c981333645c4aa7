package org.tawasul.process;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives a shape or line to whatever a test has added to a model: what nobody sees in the
 * diagram is not deployed.
 */
public final class ModelDrawing {

	private static final Pattern NODE = Pattern
		.compile("<bpmn:(\\w+(?:Event|Gateway|Task|Activity)|task|subProcess) id=\"([^\"]+)\"");

	private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow id=\"([^\"]+)\"");

	private static final Pattern DRAWN = Pattern.compile("bpmnElement=\"([^\"]+)\"");

	private static final String PLANE = "</bpmndi:BPMNPlane>";

	private static final String NAMESPACES = " xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\""
			+ " xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\"";

	private ModelDrawing() {
	}

	public static String draw(String model) {
		String text = model.contains(PLANE) ? model : withPlane(model);
		Set<String> drawn = all(DRAWN, text, 1);
		StringBuilder shapes = new StringBuilder();
		all(NODE, text, 2).stream()
			.filter((id) -> !drawn.contains(id))
			.forEach((id) -> shapes.append("<bpmndi:BPMNShape id=\"Shape_%s\" bpmnElement=\"%s\">".formatted(id, id)
					+ "<dc:Bounds x=\"100\" y=\"100\" width=\"36\" height=\"36\" /></bpmndi:BPMNShape>"));
		all(FLOW, text, 1).stream()
			.filter((id) -> !drawn.contains(id))
			.forEach((id) -> shapes.append("<bpmndi:BPMNEdge id=\"Edge_%s\" bpmnElement=\"%s\">".formatted(id, id)
					+ "<di:waypoint x=\"100\" y=\"100\" /><di:waypoint x=\"200\" y=\"100\" /></bpmndi:BPMNEdge>"));
		return text.replace(PLANE, shapes + PLANE);
	}

	private static String withPlane(String model) {
		String process = Pattern.compile("<bpmn:process id=\"([^\"]+)\"")
			.matcher(model)
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		return model.replace("</bpmn:definitions>",
				"<bpmndi:BPMNDiagram id=\"Diagram\"%s><bpmndi:BPMNPlane id=\"Plane\" bpmnElement=\"%s\">"
					.formatted(NAMESPACES, process) + PLANE + "</bpmndi:BPMNDiagram></bpmn:definitions>");
	}

	private static Set<String> all(Pattern pattern, String text, int group) {
		return pattern.matcher(text)
			.results()
			.map((MatchResult match) -> match.group(group))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
