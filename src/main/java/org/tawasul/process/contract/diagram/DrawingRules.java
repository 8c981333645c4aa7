package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;

/**
 * The drawing of a diagram: one page of its process and of each subprocess that is
 * collapsed, on which each element stands once and somewhere. Cockpit and the desk show
 * it with what happens at each step, and the engine reads it, too.
 */
final class DrawingRules {

	/** Farther away nobody finds it. */
	private static final double FARTHEST = 100_000;

	private final Map<String, Element> elements = new HashMap<>();

	private final Set<String> drawn = new HashSet<>();

	private final Set<String> planes = new HashSet<>();

	private final Element process;

	private final Findings findings;

	private DrawingRules(Diagram diagram, Element process, Findings findings) {
		diagram.elements().forEach((element) -> this.elements.putIfAbsent(Diagram.id(element), element));
		this.process = process;
		this.findings = findings;
	}

	static void check(Diagram diagram, Findings findings) {
		diagram.process().ifPresent((process) -> {
			DrawingRules rules = new DrawingRules(diagram, process, findings);
			ModelXml.elements(diagram.document()).forEach(rules::check);
		});
	}

	private void check(Element shape) {
		switch (Diagram.kind(shape)) {
			case "BPMNPlane" -> {
				String id = shape.getAttribute("bpmnElement");
				boolean isScope = element(shape).equals(this.process) ? id.equals(Diagram.id(this.process))
						: Diagram.is(element(shape), "subProcess");
				require(isScope, this.process, "bpmnElement = " + id);
				require(this.planes.add(id), element(shape), "BPMNPlane × 2");
			}
			case "BPMNShape" -> {
				once(shape);
				List<Element> bounds = Diagram.children(shape, "Bounds");
				require(bounds.size() == 1 && bounds.stream().allMatch(DrawingRules::isArea), element(shape), "Bounds");
			}
			case "BPMNEdge" -> {
				once(shape);
				List<Element> points = Diagram.children(shape, "waypoint");
				require(points.size() > 1 && points.stream().allMatch(DrawingRules::isPlace), element(shape),
						"waypoint");
			}
			default -> {
			}
		}
	}

	private void once(Element shape) {
		String id = shape.getAttribute("bpmnElement");
		require(id.isEmpty() || this.drawn.add(id), element(shape), "bpmnElement × 2");
	}

	private Element element(Element shape) {
		return this.elements.getOrDefault(shape.getAttribute("bpmnElement"), this.process);
	}

	private static boolean isPlace(Element point) {
		return Math.abs(number(point, "x")) <= FARTHEST && Math.abs(number(point, "y")) <= FARTHEST;
	}

	private static boolean isArea(Element bounds) {
		return isPlace(bounds) && number(bounds, "width") > 0 && number(bounds, "width") <= FARTHEST
				&& number(bounds, "height") > 0 && number(bounds, "height") <= FARTHEST;
	}

	private static double number(Element element, String attribute) {
		try {
			return Double.parseDouble(element.getAttribute(attribute));
		}
		catch (NumberFormatException ex) {
			return Double.NaN;
		}
	}

	private void require(boolean kept, Element element, String detail) {
		this.findings.require(kept, element, "drawing", detail);
	}

}
