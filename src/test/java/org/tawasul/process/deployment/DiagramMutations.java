package org.tawasul.process.deployment;

import java.util.List;
import java.util.Random;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.tawasul.process.deployment.EditedDiagram.children;
import static org.tawasul.process.deployment.EditedDiagram.is;

/** What happens to diagrams under the hands of those who edit them. */
final class DiagramMutations {

	private static final Set<String> FLAGS = Set.of("cancelActivity", "isInterrupting", "triggeredByEvent");

	private final Random random;

	private final EditedDiagram edited;

	private final DiagramAdditions additions;

	DiagramMutations(Random random, Document diagram) {
		this.random = random;
		this.edited = new EditedDiagram(random, diagram);
		this.additions = new DiagramAdditions(random, this.edited);
	}

	/** Something in the diagram is another; now and then nothing is. */
	void mutate() {
		switch (this.random.nextInt(26)) {
			case 0 -> this.edited.pick(this.edited::isNode).forEach(this.edited::delete);
			case 1 -> this.edited.pick((one) -> is(one, "boundaryEvent")).forEach(this.edited::delete);
			case 2 -> this.edited.pick((one) -> is(one, "sequenceFlow")).forEach(EditedDiagram::remove);
			case 3, 4 -> redirect("targetRef");
			case 5 -> redirect("sourceRef");
			case 6, 7 -> this.edited.pick(this.edited::isNode).forEach(this::skip);
			case 8 -> exchange("conditionExpression");
			case 9 -> exchange((this.random.nextBoolean()) ? "timeDate" : "inputParameter");
			case 10 -> attribute();
			case 11 ->
				this.edited
					.pick((one) -> Set
						.of("inputParameter", "property", "conditionExpression", "timerEventDefinition",
								"messageEventDefinition", "extensionElements")
						.contains(one.getLocalName()))
					.forEach(EditedDiagram::remove);
			case 12 -> this.edited.pick((one) -> is(one, "serviceTask")).forEach(this::again);
			case 13 -> this.edited.pick((one) -> is(one, "serviceTask")).forEach(this::enclose);
			case 14 -> defaultWay();
			case 15 -> kind();
			default -> this.additions.mutate();
		}
	}

	private void redirect(String end) {
		this.edited.pick((one) -> is(one, "sequenceFlow"))
			.forEach((flow) -> this.edited
				.pick((one) -> this.edited.isNode(one) && one.getParentNode() == flow.getParentNode())
				.forEach((node) -> flow.setAttributeNS(null, end, node.getAttribute("id"))));
	}

	/** The flows into a step lead to where it leads itself. */
	private void skip(Element step) {
		List<Element> behind = this.edited
			.all((one) -> is(one, "sequenceFlow") && one.getAttribute("sourceRef").equals(step.getAttribute("id")));
		if (behind.size() == 1) {
			this.edited
				.all((one) -> is(one, "sequenceFlow") && one.getAttribute("targetRef").equals(step.getAttribute("id")))
				.forEach((flow) -> flow.setAttributeNS(null, "targetRef", behind.get(0).getAttribute("targetRef")));
			this.edited.delete(step);
		}
	}

	/** Two elements of a kind say what the other one has said. */
	private void exchange(String kind) {
		List<Element> some = this.edited.all((one) -> is(one, kind));
		if (some.isEmpty()) {
			return;
		}
		Element one = some.get(this.random.nextInt(some.size()));
		List<Element> near = some.stream().filter((other) -> isNear(one, other)).toList();
		List<Element> among = (this.random.nextInt(3) > 0 && !near.isEmpty()) ? near : some;
		Element other = among.get(this.random.nextInt(among.size()));
		String text = one.getTextContent();
		one.setTextContent(other.getTextContent());
		other.setTextContent(text);
	}

	/** Conditions of one gateway. */
	private static boolean isNear(Element one, Element other) {
		return one != other && one.getParentNode() instanceof Element flow
				&& other.getParentNode() instanceof Element too && !flow.getAttribute("sourceRef").isEmpty()
				&& flow.getAttribute("sourceRef").equals(too.getAttribute("sourceRef"));
	}

	/** An attribute is turned round, goes, or comes from another element. */
	private void attribute() {
		String namespace = this.random.nextBoolean() ? EditedDiagram.CAMUNDA : null;
		List<String> names = (namespace != null)
				? List.of("delegateExpression", "resultVariable", "formRef", "decisionRef", "dueDate",
						"candidateGroups")
				: List.of("messageRef", "attachedToRef", "cancelActivity", "isInterrupting", "name", "id", "value");
		String name = names.get(this.random.nextInt(names.size()));
		List<Element> having = this.edited
			.all((one) -> one.hasAttributeNS(namespace, name) && !is(one, "sequenceFlow"));
		if (FLAGS.contains(name)) {
			this.edited.pick((one) -> is(one, "boundaryEvent") || is(one, "startEvent"))
				.forEach((event) -> event.setAttributeNS(null, name,
						event.getAttribute(name).equals("false") ? "true" : "false"));
		}
		else if (!having.isEmpty()) {
			Element one = having.get(this.random.nextInt(having.size()));
			String before = one.getAttributeNS(namespace, name);
			Element other = having.get(this.random.nextInt(having.size()));
			one.setAttributeNS(namespace, (namespace != null) ? "camunda:" + name : name,
					other.getAttributeNS(namespace, name));
			if (name.equals("id") || this.random.nextBoolean()) {
				other.setAttributeNS(namespace, (namespace != null) ? "camunda:" + name : name, before);
			}
		}
	}

	/** A copy of a step is put into some flow. */
	private void again(Element step) {
		this.edited.pick((one) -> is(one, "sequenceFlow") && one.getParentNode() == step.getParentNode())
			.forEach((flow) -> {
				String id = this.edited.copy(step, "Task").getAttribute("id");
				this.edited.flow((Element) step.getParentNode(), id, flow.getAttribute("targetRef"));
				flow.setAttributeNS(null, "targetRef", id);
			});
	}

	/** A step moves into a subprocess in its place. */
	private void enclose(Element step) {
		Element around = (Element) step.getParentNode();
		String id = this.edited.id("SubProcess");
		Element subProcess = this.edited.node(around, "subProcess", id);
		this.edited.all((one) -> is(one, "sequenceFlow")).forEach((flow) -> {
			if (flow.getAttribute("targetRef").equals(step.getAttribute("id"))) {
				flow.setAttributeNS(null, "targetRef", id);
			}
			if (flow.getAttribute("sourceRef").equals(step.getAttribute("id"))) {
				flow.setAttributeNS(null, "sourceRef", id);
			}
		});
		subProcess.appendChild(step);
		String begin = this.edited.id("StartEvent");
		String end = this.edited.id("EndEvent");
		this.edited.node(subProcess, "startEvent", begin);
		this.edited.node(subProcess, "endEvent", end);
		this.edited.flow(subProcess, begin, step.getAttribute("id"));
		this.edited.flow(subProcess, step.getAttribute("id"), end);
	}

	/** Another way is the one that is taken when no other is. */
	private void defaultWay() {
		this.edited.pick((one) -> is(one, "exclusiveGateway")).forEach((gateway) -> {
			List<Element> ways = this.edited.all((one) -> is(one, "sequenceFlow")
					&& one.getAttribute("sourceRef").equals(gateway.getAttribute("id")));
			if (ways.size() > 1) {
				Element way = ways.get(this.random.nextInt(ways.size()));
				List<Element> conditions = children(way, "conditionExpression");
				ways.stream()
					.filter((other) -> other.getAttribute("id").equals(gateway.getAttribute("default")))
					.forEach((other) -> conditions.forEach(other::appendChild));
				conditions.stream().filter((condition) -> condition.getParentNode() == way).forEach(way::removeChild);
				gateway.setAttributeNS(null, "default", way.getAttribute("id"));
			}
		});
	}

	private void kind() {
		List<String> kinds = List.of("exclusiveGateway", "parallelGateway", "eventBasedGateway", "receiveTask",
				"userTask", "timeCycle", "timeDate", "endEvent", "intermediateThrowEvent");
		this.edited.pick((one) -> kinds.contains(one.getLocalName()))
			.forEach((one) -> this.edited.document()
				.renameNode(one, EditedDiagram.BPMN, "bpmn:" + kinds.get(this.random.nextInt(kinds.size()))));
	}

}
