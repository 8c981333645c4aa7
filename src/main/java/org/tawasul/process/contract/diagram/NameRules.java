package org.tawasul.process.contract.diagram;

import java.util.Set;
import java.util.regex.Pattern;

import org.tawasul.language.VisibleText;
import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Element;

/**
 * Ids and names: both stay for good, in histories, lists and refusals, and nobody can
 * read the ids that Modeler makes up. Whatever runs is drawn.
 */
final class NameRules {

	private static final Pattern MADE_UP = Pattern.compile("[A-Z]\\w*_(?=[a-z]*\\d)[0-9a-z]{7}");

	/** What the engine, addresses and other programs take. */
	private static final Pattern ID = Pattern.compile("[A-Za-z_](?:[\\w.-]{0,98}[A-Za-z0-9])?");

	/** A line may be broken. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

	private static final Pattern LETTER = Pattern.compile("\\p{L}");

	private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

	private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

	private NameRules() {
	}

	/** The engine's tables hold little more. */
	private static final int LONGEST = 200;

	private static final int LONGEST_VERSION = 64;

	static void check(Diagram diagram, Findings findings) {
		for (Element element : diagram.elements()) {
			length(element, element.getAttribute("name"), LONGEST, findings);
			signs(element, element.getAttribute("name"), findings);
			Diagram.properties(element)
				.entrySet()
				.stream()
				.filter((property) -> property.getKey().contains("label"))
				.forEach((property) -> {
					length(element, property.getValue(), LONGEST, findings);
					signs(element, property.getValue(), findings);
				});
			length(element, ModelXml.engineAttribute(element, "versionTag"), LONGEST_VERSION, findings);
		}
		Set<String> drawn = diagram.drawn();
		for (Element node : diagram.nodes()) {
			readable(node, findings);
			if (VisibleText.isEmpty(node.getAttribute("name"))) {
				boolean joins = Diagram.kind(node).endsWith("Gateway") && diagram.outgoing(node).size() < 2
						|| Diagram.is(node, "parallelGateway");
				findings.require(joins, node, "name-missing");
			}
			else {
				arabic(node, findings);
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

	private static void signs(Element element, String name, Findings findings) {
		findings.require(!CONTROL.matcher(name).find() && !VisibleText.turnsRound(name), element, "name-signs");
	}

	/** A name of numbers and signs alone is the same in both languages. */
	static void arabic(Element element, Findings findings) {
		findings.require(isIn(ARABIC, element.getAttribute("name")), element, "name-arabic");
	}

	static void english(Element element, Findings findings) {
		String label = Diagram.properties(element).getOrDefault("label.en", "");
		findings.require(!VisibleText.isEmpty(label), element, "label-missing", "label.en");
		findings.require(isIn(LATIN, label), element, "label-english", "label.en");
	}

	static boolean isIn(Pattern script, String name) {
		return script.matcher(name).find() || !LETTER.matcher(name).find();
	}

	private static void readable(Element element, Findings findings) {
		findings.require(!MADE_UP.matcher(Diagram.id(element)).matches(), element, "made-up-id");
		findings.require(Diagram.id(element).isEmpty() || ID.matcher(Diagram.id(element)).matches(), element,
				"id-signs", Diagram.id(element));
	}

}
