package org.tawasul.process.contract.diagram;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.ModelExpressionManager;

/**
 * Processes call others of the same deployment, hand the case on to them, and none calls
 * itself by whatever way.
 */
final class CallRules {

	private final Map<String, Diagram> byKey = new HashMap<>();

	private final Set<String> carrying;

	/**
	 * Rules for the diagrams of a deployment.
	 * @param diagrams all of them
	 * @param carrying keys of processes that carry something of their own
	 */
	CallRules(Collection<Diagram> diagrams, Set<String> carrying) {
		diagrams.forEach((diagram) -> this.byKey.putIfAbsent(diagram.key(), diagram));
		this.carrying = carrying;
	}

	/** Keys of the processes that others call. */
	Set<String> called() {
		Set<String> called = new HashSet<>();
		this.byKey.values().forEach((diagram) -> called.addAll(calls(diagram)));
		return called;
	}

	/** Variables that callers hand on to a process. */
	Set<String> given(String key) {
		Set<String> given = new HashSet<>();
		this.byKey.values()
			.forEach((diagram) -> diagram.all("callActivity")
				.stream()
				.filter((call) -> call.getAttribute("calledElement").equals(key))
				.flatMap((call) -> Diagram.extensions(call, "in").stream())
				.forEach((in) -> given.add(in.getAttribute("target"))));
		given.remove("");
		return given;
	}

	private static Set<String> calls(Diagram diagram) {
		Set<String> calls = new HashSet<>();
		diagram.all("callActivity").forEach((call) -> calls.add(call.getAttribute("calledElement")));
		return calls;
	}

	void check(Diagram diagram, Findings findings) {
		for (Element call : diagram.all("callActivity")) {
			String key = call.getAttribute("calledElement");
			if (!this.byKey.containsKey(key)) {
				findings.report(call, "call-unknown", key);
				continue;
			}
			findings.require(ModelXml.engineAttribute(call, "calledElementBinding").equals("deployment"), call,
					"binding", key);
			if (reaches(key, diagram.key(), new HashSet<>())) {
				findings.report(call, "call-circle", key);
				continue;
			}
			findings.require(!this.carrying.contains(key), call, "call-carrying", key);
			boolean handsOn = Diagram.extensions(call, "in")
				.stream()
				.map((in) -> in.getAttribute("businessKey").strip())
				.anyMatch(ModelExpressionManager.CALLERS_BUSINESS_KEY::equals);
			findings.require(handsOn, call, "call-key", ModelExpressionManager.CALLERS_BUSINESS_KEY);
		}
	}

	private boolean reaches(String from, String key, Set<String> seen) {
		Diagram diagram = this.byKey.get(from);
		return from.equals(key) || diagram != null && seen.add(from)
				&& calls(diagram).stream().anyMatch((next) -> reaches(next, key, seen));
	}

	/** Where two files hold a process of the same key. */
	void twice(Diagram diagram, Findings findings) {
		Diagram first = this.byKey.getOrDefault(diagram.key(), diagram);
		if (first != diagram) {
			diagram.process().ifPresent((process) -> findings.report(process, "process-twice", first.file()));
		}
	}

}
