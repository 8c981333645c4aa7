package org.tawasul.process.trial;

/**
 * A lifecycle of a few steps, by the ids of the release's: a case climbs when it is
 * assessed or its time is over, until the Minister decides. Each flow may lead somewhere
 * else.
 */
final class SmallLifecycle {

	private static final String HEAD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
			    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Small" targetNamespace="http://tawasul.org/bpmn">
			  <bpmn:message id="Message_MainCaseResolved" name="MainCaseResolved" />
			  <bpmn:process id="CaseLifecycle" name="دورة حياة الطلب" isExecutable="true" camunda:versionTag="1"
			      camunda:historyTimeToLive="P1D">
			""";

	private static final String NODES = """
			<bpmn:startEvent id="StartEvent_CaseReceived">%s</bpmn:startEvent>
			<bpmn:businessRuleTask id="Task_AssessImportance" camunda:resultVariable="importance"
			    camunda:decisionRef="CaseImportance" camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="singleEntry" />
			<bpmn:businessRuleTask id="Task_FindResponsibleUnit" camunda:resultVariable="unit"
			    camunda:decisionRef="CaseRouting" camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="singleEntry" />
			<bpmn:businessRuleTask id="Task_DecideDeadlines" camunda:decisionRef="CaseDeadline" camunda:decisionRefBinding="deployment" />
			<bpmn:serviceTask id="Task_AssignHandlers" camunda:delegateExpression="${assignHandlers}"><bpmn:extensionElements>
			  <camunda:inputOutput>
			    <camunda:inputParameter name="time">${assess}</camunda:inputParameter>
			    <camunda:inputParameter name="clock">${clock}</camunda:inputParameter>
			    <camunda:inputParameter name="remindAt">${remindAt}</camunda:inputParameter>
			    <camunda:inputParameter name="tell">${tell}</camunda:inputParameter>
			  </camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
			<bpmn:serviceTask id="Task_AssignAgain" camunda:delegateExpression="${assignHandlers}"><bpmn:extensionElements>
			  <camunda:inputOutput>
			    <camunda:inputParameter name="time">${assess}</camunda:inputParameter>
			    <camunda:inputParameter name="clock">${clock}</camunda:inputParameter>
			    <camunda:inputParameter name="remindAt">${remindAt}</camunda:inputParameter>
			    <camunda:inputParameter name="tell">${tell}</camunda:inputParameter>
			  </camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
			<bpmn:exclusiveGateway id="Gateway_MinisterReached" default="Flow_Below" />
			<bpmn:userTask id="Task_AssessCase" name="دراسة الطلب وتقييمه" camunda:formRef="AssessCase" camunda:formRefBinding="deployment"
			    camunda:candidateGroups="${handlers}">%s</bpmn:userTask>
			<bpmn:boundaryEvent id="BoundaryEvent_AssessmentOverdue" attachedToRef="Task_AssessCase">
			  <bpmn:timerEventDefinition id="Timer_AssessmentOverdue"><bpmn:timeDate>${assessDue}</bpmn:timeDate></bpmn:timerEventDefinition>
			</bpmn:boundaryEvent>
			<bpmn:intermediateCatchEvent id="CatchEvent_MainCase" name="حُلّ الطلب الرئيس">
			  <bpmn:messageEventDefinition id="Await_MainCase" messageRef="Message_MainCaseResolved" /></bpmn:intermediateCatchEvent>
			<bpmn:serviceTask id="Task_EscalateCase" camunda:delegateExpression="${escalateCase}" />
			<bpmn:userTask id="Task_DecideAsMinister" name="بتّ معالي الوزير" camunda:formRef="DecideAsMinister"
			    camunda:formRefBinding="deployment" camunda:candidateGroups="${handlers}">%s</bpmn:userTask>
			<bpmn:boundaryEvent id="BoundaryEvent_MinisterReminder" attachedToRef="Task_DecideAsMinister" cancelActivity="false">
			  <bpmn:timerEventDefinition id="Timer_MinisterReminder"><bpmn:timeCycle>R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>
			</bpmn:boundaryEvent>
			<bpmn:endEvent id="EndEvent_MinisterReminded" />
			<bpmn:serviceTask id="Task_NotifyDecision" camunda:delegateExpression="${notifyDecision}" />
			<bpmn:endEvent id="EndEvent_CaseClosed">%s</bpmn:endEvent>
			"""
		.formatted(status("received", "RECEIVED"), status("under_study", "ACTIVE"), status("with_minister", "ACTIVE"),
				status("closed", "DONE"));

	private static final String FLOWS = """
			<bpmn:sequenceFlow id="Flow_Received" sourceRef="StartEvent_CaseReceived" targetRef="Task_AssessImportance" />
			<bpmn:sequenceFlow id="Flow_Assessed" sourceRef="Task_AssessImportance" targetRef="Task_FindResponsibleUnit" />
			<bpmn:sequenceFlow id="Flow_Routed" sourceRef="Task_FindResponsibleUnit" targetRef="Task_DecideDeadlines" />
			<bpmn:sequenceFlow id="Flow_Timed" sourceRef="Task_DecideDeadlines" targetRef="Task_AssignHandlers" />
			<bpmn:sequenceFlow id="Flow_Assigned" sourceRef="Task_AssignHandlers" targetRef="Gateway_MinisterReached" />
			<bpmn:sequenceFlow id="Flow_AssignedAgain" sourceRef="Task_AssignAgain" targetRef="Gateway_MinisterReached" />
			<bpmn:sequenceFlow id="Flow_Below" sourceRef="Gateway_MinisterReached" targetRef="Task_AssessCase" />
			<bpmn:sequenceFlow id="Flow_Minister" sourceRef="Gateway_MinisterReached" targetRef="Task_DecideAsMinister">
			  <bpmn:conditionExpression>${ministerReached}</bpmn:conditionExpression></bpmn:sequenceFlow>
			<bpmn:sequenceFlow id="Flow_Studied" sourceRef="Task_AssessCase" targetRef="Task_EscalateCase" />
			<bpmn:sequenceFlow id="Flow_Overdue" sourceRef="BoundaryEvent_AssessmentOverdue" targetRef="Task_EscalateCase" />
			<bpmn:sequenceFlow id="Flow_MainCaseResolved" sourceRef="CatchEvent_MainCase" targetRef="Task_EscalateCase" />
			<bpmn:sequenceFlow id="Flow_Escalated" sourceRef="Task_EscalateCase" targetRef="Task_DecideDeadlines" />
			<bpmn:sequenceFlow id="Flow_Decided" sourceRef="Task_DecideAsMinister" targetRef="Task_NotifyDecision" />
			<bpmn:sequenceFlow id="Flow_Reminded" sourceRef="BoundaryEvent_MinisterReminder" targetRef="EndEvent_MinisterReminded" />
			<bpmn:sequenceFlow id="Flow_Told" sourceRef="Task_NotifyDecision" targetRef="EndEvent_CaseClosed" />
			""";

	private SmallLifecycle() {
	}

	static String whole() {
		return HEAD + NODES + FLOWS + "</bpmn:process></bpmn:definitions>";
	}

	/** In which a flow leads to another node. */
	static String leading(String flow, String to) {
		return whole().replaceFirst("(id=\"" + flow + "\" sourceRef=\"\\w+\" targetRef=\")\\w+", "$1" + to);
	}

	private static String status(String status, String phase) {
		return """
				<bpmn:extensionElements><camunda:properties><camunda:property name="status" value="%s" />
				  <camunda:property name="phase" value="%s" /></camunda:properties></bpmn:extensionElements>"""
			.formatted(status, phase);
	}

}
