package org.tawasul.process.contract.diagram;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Element;

import static org.tawasul.process.contract.diagram.DecidedWays.isAction;

/**
 * What a table has answered once, it answers again, until a step may change what the
 * table asks: that is kept beside the values of a case.
 */
final class TableMemory {

	private static final String KEPT = "#table ";

	/** Facts that follow who has the case. */
	private static final Set<String> OF_LEVEL = Set.of("chosenUnit", "escalationLevel", "rung");

	/** They move a case, and set no variable by which that is seen. */
	private static final Set<String> MOVE = Set.of("escalateCase", "recordObjection");

	private final Effects effects;

	private final Map<String, Set<String>> inputs;

	/**
	 * Remembers nothing yet.
	 * @param effects what steps set
	 * @param inputs by table, what it asks
	 */
	TableMemory(Effects effects, Map<String, Set<String>> inputs) {
		this.effects = effects;
		this.inputs = inputs;
	}

	/** The key of what the table of a step has answered before. */
	String key(Element step) {
		return KEPT + ModelXml.engineAttribute(step, "decisionRef");
	}

	/** The values behind a step, without what may be answered otherwise from there. */
	Map<String, String> behind(Element step, Map<String, String> values) {
		if (values.keySet().stream().noneMatch((key) -> key.startsWith(KEPT))) {
			return values;
		}
		Set<String> changed = changed(step);
		Map<String, String> behind = new TreeMap<>(values);
		behind.keySet().removeIf((key) -> key.startsWith(KEPT) && asksOneOf(key, changed));
		return behind;
	}

	private boolean asksOneOf(String key, Set<String> changed) {
		return !Collections.disjoint(this.inputs.getOrDefault(key.substring(KEPT.length()), Set.of()), changed);
	}

	private Set<String> changed(Element step) {
		Set<String> changed = new HashSet<>(this.effects.fields(step));
		if (Diagram.is(step, "businessRuleTask")) {
			changed.add(ModelXml.engineAttribute(step, "resultVariable"));
		}
		else {
			changed.addAll(this.effects.of(step).keySet());
		}
		if (changed.contains(CaseVariables.UNIT) || changed.contains(CaseVariables.HANDLERS) || isAction(step, MOVE)) {
			changed.addAll(OF_LEVEL);
		}
		return changed;
	}

}
