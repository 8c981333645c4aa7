package org.tawasul.process.expression;

import java.util.Map;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.process.ModelDrawing;
import org.tawasul.process.StoredFiles;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A model and a table that somebody changed in the database, where no deployment is
 * checked.
 */
@TawasulTest
class StoredModelTest {

	private static final String TRACE = "org.tawasul.reached";

	private static final String REFLECTION = "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, '"
			+ TRACE + "', 'yes')}";

	private static final String STEP = "<bpmn:exclusiveGateway id=\"Step\" />";

	private static final String ENGLISH = "<bpmn:extensionElements><camunda:properties>"
			+ "<camunda:property name=\"label.en\" value=\"x\" /></camunda:properties></bpmn:extensionElements>";

	private static final String MODEL = ModelDrawing
		.draw("""
				<?xml version="1.0" encoding="UTF-8"?>
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
						id="Definitions_Stored" targetNamespace="http://bpmn.io/schema/bpmn">
					<bpmn:process id="StoredModel" name="نموذج" isExecutable="true" camunda:versionTag="1" camunda:historyTimeToLive="P1D">
						%s
						<bpmn:startEvent id="Start" name="بداية">%s</bpmn:startEvent>
						<bpmn:sequenceFlow id="Flow_Step" sourceRef="Start" targetRef="Step" />
						%s
						<bpmn:sequenceFlow id="Flow_End" sourceRef="Step" targetRef="End" />
						<bpmn:endEvent id="End" name="نهاية">%s</bpmn:endEvent>
					</bpmn:process>
				</bpmn:definitions>
				"""
			.formatted(ENGLISH, ENGLISH, STEP, ENGLISH));

	private static final String CELL = "<text>\"found\"</text>";

	private static final String TABLE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
					id="Definitions_StoredTable" name="t" namespace="http://camunda.org/schema/1.0/dmn">
				<decision id="StoredTable" name="t" camunda:historyTimeToLive="P1D" camunda:versionTag="1">
					<decisionTable id="Table" hitPolicy="UNIQUE">
						<output id="Output" name="result" typeRef="string" />
						<rule id="Rule"><description>r</description><outputEntry id="Cell">%s</outputEntry></rule>
					</decisionTable>
				</decision>
			</definitions>
			"""
		.formatted(CELL);

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Autowired
	private JdbcClient jdbc;

	private Deployment deployment;

	@BeforeEach
	void deploy() {
		System.clearProperty(TRACE);
		this.deployment = this.repository.createDeployment()
			.name("changed in the database")
			.addString("StoredModel.bpmn", MODEL)
			.addString("StoredTable.dmn", TABLE)
			.deploy();
	}

	@AfterEach
	void cleanUp() {
		System.clearProperty(TRACE);
		change("StoredModel.bpmn", MODEL);
		change("StoredTable.dmn", TABLE);
		this.repository.deleteDeployment(this.deployment.getId(), true);
	}

	@Test
	void bothWorkAsDeployed() {
		assertThat(this.runtime.startProcessInstanceByKey("StoredModel").isEnded()).isTrue();
		assertThat(evaluate()).isEqualTo("found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:serviceTask id=\"Step\" camunda:expression=\"%s\" />",
			"<bpmn:serviceTask id=\"Step\" camunda:delegateExpression=\"%s\" />",
			"<bpmn:serviceTask id=\"Step\" camunda:class=\"java.lang.Object\" />",
			"<bpmn:serviceTask id=\"Step\" camunda:type=\"shell\"><bpmn:extensionElements><camunda:field name=\"command\" stringValue=\"true\" /></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:serviceTask id=\"Step\" camunda:type=\"external\" camunda:topic=\"x\" />",
			"<bpmn:scriptTask id=\"Step\" scriptFormat=\"juel\"><bpmn:script>%s</bpmn:script></bpmn:scriptTask>",
			"<bpmn:userTask id=\"Step\" camunda:candidateGroups=\"%s\" />",
			"<bpmn:userTask id=\"Step\" camunda:formHandlerClass=\"java.lang.Object\" />",
			"<bpmn:userTask id=\"Step\" camunda:formKey=\"%s\" />", "<bpmn:userTask id=\"Step\" name=\"%s\" />",
			"<bpmn:manualTask id=\"Step\"><bpmn:extensionElements><camunda:executionListener event=\"start\" expression=\"%s\" /></bpmn:extensionElements></bpmn:manualTask>",
			"<bpmn:manualTask id=\"Step\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\">%s</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:manualTask>" })
	void aModelChangedInTheDatabaseIsNotRun(String step) {
		change("StoredModel.bpmn", MODEL.replace(STEP, step.formatted(REFLECTION)));
		assertThatThrownBy(() -> this.runtime.startProcessInstanceByKey("StoredModel"))
			.isInstanceOf(BadUserRequestException.class)
			.hasMessageContaining("StoredModel.bpmn");
		assertThat(System.getProperty(TRACE)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "juel", "javascript", "groovy" })
	void aTableInAnotherLanguageIsNotEvaluated(String language) {
		change("StoredTable.dmn",
				TABLE
					.replace("<outputEntry id=\"Cell\">",
							"<outputEntry id=\"Cell\" expressionLanguage=\"" + language + "\">")
					.replace(CELL, "<text>" + REFLECTION + "</text>"));
		assertThatThrownBy(this::evaluate).isNotNull();
		assertThat(System.getProperty(TRACE)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "file.getClass().getName()", "file.class", "string(file.getClass())",
			"function(x) external { java: { class: \"java.lang.System\", method signature: \"getProperty(java.lang.String)\" } }(\"java.home\")" })
	void aTableReachesNothingBehindAValue(String cell) {
		change("StoredTable.dmn", TABLE.replace(CELL, "<text>" + cell + "</text>"));
		Object answer;
		try {
			answer = evaluate();
		}
		catch (RuntimeException ex) {
			answer = null;
		}
		assertThat(answer).isIn(null, "null");
	}

	private Object evaluate() {
		return this.decisions.evaluateDecisionTableByKey("StoredTable", Map.of("file", new StringBuilder("value")))
			.getSingleEntry();
	}

	private void change(String file, String content) {
		StoredFiles.change(this.jdbc, this.engine, this.deployment.getId(), file, content);
	}

}
