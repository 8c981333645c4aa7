package org.tawasul.process.contract.diagram;

import java.util.Set;
import java.util.regex.Pattern;

import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Element;

/**
 * Ids and names: both stay for good, in histories, lists and refusals, and nobody can
 * read the ids that Modeler makes up. Whatever runs is drawn.
 */
final class NameRules {

	private static final Pattern MADE_UP = Pattern.compile("[A-Z]\\w*_(?=[a-z]*\\d)[0-9a-z]{7}");

	private NameRules() {
	}

	/** The engine's tables hold little more. */
	private static final int LONGEST = 200;

	private static final int LONGEST_VERSION = 64;

	static void check(Diagram diagram, Findings findings) {
		for (Element element : diagram.elements()) {
			length(element, element.getAttribute("name"), LONGEST, findings);
			Diagram.properties(element)
				.entrySet()
				.stream()
				.filter((property) -> property.getKey().contains("label"))
				.forEach((property) -> length(element, property.getValue(), LONGEST, findings));
			length(element, ModelXml.engineAttribute(element, "versionTag"), LONGEST_VERSION, findings);
		}
		Set<String> drawn = diagram.drawn();
		for (Element node : diagram.nodes()) {
			readable(node, findings);
			if (node.getAttribute("name").isBlank()) {
				boolean joins = Diagram.kind(node).endsWith("Gateway") && diagram.outgoing(node).size() < 2
						|| Diagram.is(node, "parallelGateway");
				findings.require(joins, node, "name-missing");
			}
			else {
				english(node, findings);
			}
			findings.require(drawn.contains(Diagram.id(node)), node, "not-drawn");
		}
		for (Element flow : diagram.flows()) {
			readable(flow, findings);
			findings.require(drawn.contains(Diagram.id(flow)), flow, "not-drawn");
		}
		diagram.all("message", "process").forEach((element) -> readable(element, findings));
	}

	private static void length(Element element, String name, int most, Findings findings) {
		findings.require(name.length() <= most, element, "name-long", name.length() + " / " + most);
	}

	static void english(Element element, Findings findings) {
		findings.require(!Diagram.properties(element).getOrDefault("label.en", "").isBlank(), element, "label-missing",
				"label.en");
	}

	private static void readable(Element element, Findings findings) {
		findings.require(!MADE_UP.matcher(Diagram.id(element)).matches(), element, "made-up-id");
	}

}
