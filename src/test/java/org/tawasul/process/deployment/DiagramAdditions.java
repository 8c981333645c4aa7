package org.tawasul.process.deployment;

import java.util.List;
import java.util.Random;
import java.util.Set;

import org.w3c.dom.Element;

import static org.tawasul.process.deployment.EditedDiagram.children;
import static org.tawasul.process.deployment.EditedDiagram.is;

/**
 * What owners draw into diagrams on purpose: copied steps, questions, deadlines, branches
 * side by side. Well drawn, and not always well thought.
 */
final class DiagramAdditions {

	private static final List<String> TIMES = List.of("${assessDue}", "${resolveDue}", "${routingDue}",
			"${answerUntil}", "${objectionUntil}", "${reviewDue}", "${assessReminder}", "${resolveReminder}");

	private static final List<String> CONDITIONS = List.of("${importance == 'VERY_IMPORTANT'}", "${unit != null}",
			"${unit == null}", "${ministerReached}", "${not ministerReached}", "${decision == 'ESCALATE'}",
			"${outcome == 'RESOLVED'}", "${reviewBefore}", "${answerSentBack}");

	private final Random random;

	private final EditedDiagram edited;

	private final List<String> times;

	private final List<String> conditions;

	DiagramAdditions(Random random, EditedDiagram edited) {
		this.random = random;
		this.edited = edited;
		boolean cases = !edited.all((one) -> one.getAttribute("id").equals("CaseLifecycle")).isEmpty();
		this.times = cases ? TIMES : said("timeDate");
		this.conditions = cases ? CONDITIONS : said("conditionExpression");
	}

	/** Owners of other models ask and wait for what these know already. */
	private List<String> said(String kind) {
		List<String> texts = this.edited.all((one) -> is(one, kind)).stream().map(Element::getTextContent).toList();
		return texts.isEmpty() ? List.of("${handlers}") : texts;
	}

	/** Something is added, or put to another place. */
	void mutate() {
		switch (this.random.nextInt(10)) {
			case 0, 1 -> this.edited.pick((one) -> is(one, "userTask")).forEach(this::stepAgain);
			case 2, 3, 4 -> this.edited.pick((one) -> is(one, "sequenceFlow")).forEach(this::ask);
			case 5 -> this.edited.pick((one) -> is(one, "boundaryEvent")).forEach(this::eventAgain);
			case 6 -> this.edited.pick((one) -> is(one, "boundaryEvent"))
				.forEach((event) -> this.edited.pick((one) -> is(one, "userTask"))
					.forEach((task) -> event.setAttributeNS(null, "attachedToRef", task.getAttribute("id"))));
			case 7 -> this.edited.pick((one) -> is(one, "timeDate"))
				.forEach((time) -> time.setTextContent(this.times.get(this.random.nextInt(this.times.size()))));
			case 8 -> this.edited.pick((one) -> is(one, "serviceTask")).forEach(this::otherAction);
			default -> this.edited.pick((one) -> is(one, "serviceTask")).forEach(this::besideAnother);
		}
	}

	/** A copy of a task, with its deadline, reminder and messages, is put into a flow. */
	private void stepAgain(Element task) {
		Element scope = (Element) task.getParentNode();
		this.edited.pick((one) -> is(one, "sequenceFlow") && one.getParentNode() == scope).forEach((flow) -> {
			String id = this.edited.copy(task, "Task").getAttribute("id");
			this.edited
				.all((one) -> is(one, "boundaryEvent")
						&& one.getAttribute("attachedToRef").equals(task.getAttribute("id")))
				.forEach((event) -> attach(event, id));
			this.edited.flow(scope, id, flow.getAttribute("targetRef"));
			flow.setAttributeNS(null, "targetRef", id);
		});
	}

	/** An event stands at another task as well; now and then it leads elsewhere. */
	private void eventAgain(Element event) {
		this.edited.pick((one) -> is(one, "userTask"))
			.forEach((task) -> attach(event, task.getAttribute("id")).stream()
				.filter((flow) -> this.random.nextBoolean())
				.forEach((flow) -> this.edited.pick((one) -> isGoal(one, (Element) flow.getParentNode()))
					.forEach((node) -> flow.setAttributeNS(null, "targetRef", node.getAttribute("id")))));
	}

	private List<Element> attach(Element event, String task) {
		Element copy = this.edited.copy(event, "BoundaryEvent");
		copy.setAttributeNS(null, "attachedToRef", task);
		return this.edited.outgoing(event)
			.stream()
			.map((flow) -> this.edited.flow((Element) event.getParentNode(), copy.getAttribute("id"),
					flow.getAttribute("targetRef")))
			.toList();
	}

	private boolean isGoal(Element node, Element scope) {
		return this.edited.isNode(node) && node.getParentNode() == scope
				&& !Set.of("boundaryEvent", "startEvent").contains(node.getLocalName());
	}

	/** A question in a flow, one of whose answers leads elsewhere. */
	private void ask(Element flow) {
		Element scope = (Element) flow.getParentNode();
		this.edited.pick((one) -> isGoal(one, scope)).forEach((elsewhere) -> {
			String id = this.edited.id("Gateway");
			Element gateway = this.edited.node(scope, "exclusiveGateway", id);
			Element on = this.edited.flow(scope, id, flow.getAttribute("targetRef"));
			Element off = this.edited.flow(scope, id, elsewhere.getAttribute("id"));
			flow.setAttributeNS(null, "targetRef", id);
			boolean turned = this.random.nextBoolean();
			gateway.setAttributeNS(null, "default", (turned ? off : on).getAttribute("id"));
			Element condition = this.edited.document().createElementNS(EditedDiagram.BPMN, "bpmn:conditionExpression");
			condition.setTextContent(this.conditions.get(this.random.nextInt(this.conditions.size())));
			(turned ? on : off).appendChild(condition);
			List.of(on, off).forEach((way) -> way.setAttributeNS(null, "name", "جواب"));
		});
	}

	/** A step does what another one does, by its template. */
	private void otherAction(Element step) {
		this.edited.pick((one) -> is(one, "serviceTask") && one != step).forEach((other) -> {
			step.setAttributeNS(EditedDiagram.CAMUNDA, "camunda:delegateExpression",
					other.getAttributeNS(EditedDiagram.CAMUNDA, "delegateExpression"));
			children(step, "extensionElements").forEach((extensions) -> {
				children(extensions, "inputOutput").forEach(EditedDiagram::remove);
				children(other, "extensionElements").forEach((given) -> children(given, "inputOutput")
					.forEach((inputs) -> extensions.appendChild(inputs.cloneNode(true))));
			});
		});
	}

	/** Another step is done side by side with one. */
	private void besideAnother(Element step) {
		Element scope = (Element) step.getParentNode();
		this.edited.pick((one) -> (is(one, "serviceTask") || is(one, "userTask")) && one.getParentNode() == scope)
			.forEach((other) -> {
				String split = this.edited.id("Gateway");
				String join = this.edited.id("Gateway");
				List.of(split, join).forEach((id) -> this.edited.node(scope, "parallelGateway", id));
				String copy = this.edited.copy(other, "Task").getAttribute("id");
				this.edited
					.all((one) -> is(one, "sequenceFlow")
							&& one.getAttribute("targetRef").equals(step.getAttribute("id")))
					.forEach((flow) -> flow.setAttributeNS(null, "targetRef", split));
				this.edited.outgoing(step).forEach((flow) -> flow.setAttributeNS(null, "sourceRef", join));
				this.edited.flow(scope, split, step.getAttribute("id"));
				this.edited.flow(scope, split, copy);
				this.edited.flow(scope, step.getAttribute("id"), join);
				this.edited.flow(scope, copy, join);
			});
	}

}
