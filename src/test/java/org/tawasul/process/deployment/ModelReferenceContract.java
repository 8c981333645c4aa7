package org.tawasul.process.deployment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.tawasul.meeting.MeetingNotice;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.expression.PlainExpression;

/** What steps read, whom they are given to, and what they wait for. */
final class ModelReferenceContract {

	private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

	private final ParsedModel drawing;

	private final ContractViolations violations;

	private final Set<String> stored = ModelVocabulary.variables();

	private final Set<String> atHand = new TreeSet<>(this.stored);

	private ModelReferenceContract(ParsedModel drawing, ModelFiles files) {
		this.drawing = drawing;
		this.violations = new ContractViolations(drawing.path());
		this.atHand.addAll(ModelVocabulary.outputs(files));
		this.atHand.addAll(ModelVocabulary.formKeys(files));
	}

	static List<String> check(ParsedModel drawing, ModelFiles files) {
		ModelReferenceContract contract = new ModelReferenceContract(drawing, files);
		drawing.all(SequenceFlow.class).forEach(contract::condition);
		drawing.all(TimerEventDefinition.class).forEach(contract::timer);
		drawing.all(UserTask.class).forEach(contract::userTask);
		drawing.all(ServiceTask.class).forEach(contract::serviceTask);
		drawing.all(BusinessRuleTask.class)
			.forEach((task) -> contract.violations.require(task.getCamundaDecisionRef() != null, task.getId(),
					"asks no table: choose one"));
		boolean carriesNothing = drawing.all(Process.class)
			.stream()
			.noneMatch((process) -> ModelVocabulary.PANELS.containsKey(process.getId()));
		drawing.all(FlowNode.class)
			.forEach((node) -> contract.violations.require(carriesNothing || !isAsynchronous(node), node.getId(),
					"is asynchronous: actions change rows only, untick it"));
		drawing.all(Message.class)
			.forEach((message) -> contract.violations.require(ModelVocabulary.messages().contains(message.getName()),
					message.getId(), "waits for a message that nobody sends: " + message.getName()));
		drawing.all(CamundaIn.class)
			.forEach((in) -> contract.violations.require(in.getCamundaBusinessKey() == null, holder(in),
					"hands the case number to another process: no other process bears it"));
		return contract.violations.messages();
	}

	private void condition(SequenceFlow flow) {
		boolean chosen = flow.getSource() instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1
				&& !flow.equals(gateway.getDefault());
		Optional<String> condition = Optional.ofNullable(flow.getConditionExpression())
			.map((expression) -> expression.getTextContent());
		this.violations.require(!chosen || condition.filter(PlainExpression::isIn).isPresent(), flow.getId(),
				"has no condition: give it one, or make it the default flow");
		condition.ifPresent((text) -> reads(flow.getId(), text, this.atHand));
	}

	private void timer(TimerEventDefinition timer) {
		String text = timer.getTextContent().strip();
		this.violations.require(PlainExpression.isIn(text) || timer.getTimeCycle() != null, timer.getId(),
				"has a time of its own: read it from a variable that a table has set");
		reads(timer.getId(), text, this.stored);
	}

	private void userTask(UserTask task) {
		String groups = String.valueOf(task.getCamundaCandidateGroups());
		boolean held = groups.equals("${handlers}") || ModelVocabulary.groups().contains(groups);
		this.violations.require(held && task.getCamundaAssignee() == null && task.getCamundaCandidateUsers() == null,
				task.getId(), "is given to nobody who could do it (" + groups + "): candidate groups ${handlers}");
		this.violations.require(task.getAttributeValueNs(ENGINE, "formRef") != null, task.getId(),
				"has no form: name one");
		Optional.ofNullable(task.getCamundaDueDate()).ifPresent((due) -> reads(task.getId(), due, this.stored));
	}

	private void serviceTask(ServiceTask task) {
		this.violations.require(task.getCamundaDelegateExpression() != null, task.getId(),
				"does nothing: choose an action from the palette");
		ParsedModel.inputs(task).forEach((name, value) -> {
			reads(task.getId(), value, this.atHand);
			boolean word = !name.equals("message") || ModelVocabulary.constants(MessageKind.class)
				.stream()
				.anyMatch((kind) -> MessageKind.valueOf(kind).code().equals(value));
			boolean notice = !name.equals("notice") || ModelVocabulary.constants(MeetingNotice.class)
				.stream()
				.anyMatch((kind) -> MeetingNotice.valueOf(kind).code().equals(value));
			this.violations.require(word && notice, task.getId(), "sends a message that nobody has written: " + value);
		});
	}

	private static boolean isAsynchronous(FlowNode node) {
		return Stream.of("asyncBefore", "asyncAfter", "async")
			.anyMatch((name) -> "true".equals(node.getAttributeValueNs(ENGINE, name)));
	}

	private static String holder(CamundaIn in) {
		return ((BaseElement) in.getParentElement().getParentElement()).getId();
	}

	private void reads(String element, String text, Set<String> known) {
		PlainExpression.variablesOf(text)
			.orElse(Set.of())
			.forEach((name) -> this.violations.require(known.contains(name), element,
					"reads the variable " + name + ", which nobody declares"));
	}

}
