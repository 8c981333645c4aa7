package org.tawasul.process;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.TimelineEvent;
import org.tawasul.desk.OpenTaskLookup;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * A process owner changes the lifecycle without Java: between a decision in a form and
 * what follows from it there is room for another step, and for another process.
 */
@TawasulTest
class ChangedModelTest {

	private static final String FIRST = "أُغلق مصدر الغاز ولم يُفحص المبنى.";

	private static final String SECOND = "أُغلق مصدر الغاز وفُحص المبنى، وهو آمن.";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private CaseStatusFormatter statuses;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private FormService forms;

	@Autowired
	private OpenTaskLookup openTasks;

	@Autowired
	private MockMvc http;

	private String deployment;

	private CaseNumber number;

	@BeforeEach
	void anOwnerPublishesAChangedModel() {
		this.deployment = ChangedModels
			.deploy(this.repository, changedLifecycle(), "ReviewResolution.form", "InspectSite.form",
					"SiteInspection.bpmn")
			.getId();
		this.number = this.cases.open(CaseScenario.incident(Category.FIRE, "SA-01")).getNumber();
	}

	@AfterEach
	void theReleasedModelCountsAgain() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void aResolutionUnderReviewIsSeenByNobodyOutside() throws Exception {
		this.scenario.handle(this.number, "coordinator");
		inspect();
		resolve(FIRST);
		assertThat(this.scenario.task(this.number).getTaskDefinitionKey()).isEqualTo("Task_ReviewResolution");
		assertThat(this.forms.getTaskFormVariables(this.scenario.task(this.number).getId()).get("caseResolutionDraft"))
			.isEqualTo(FIRST);
		reporterSeesNothingOf(FIRST);
		this.scenario.complete(this.number, "head", Map.of("review", "RETURNED"));
		assertThat(this.scenario.task(this.number).getTaskDefinitionKey()).isEqualTo("Task_ResolveCase");
		reporterSeesNothingOf(FIRST);
		resolve(SECOND);
		reporterSeesNothingOf(SECOND);
		this.scenario.complete(this.number, "head", Map.of("review", "APPROVED"));
		assertThat(this.scenario.file(this.number).getStatus()).isEqualTo("resolved");
		assertThat(this.scenario.file(this.number).getResolution()).isEqualTo(SECOND);
		assertThat(this.scenario.timeline(this.number)).filteredOn("resolved"::equals).hasSize(1);
		assertThat(this.scenario.messages(this.number)).contains("resolved:reporter");
		assertThat(reply("/api/v1/cases/" + this.number)).contains(SECOND).doesNotContain(FIRST);
		assertThat(page()).contains(SECOND).doesNotContain(FIRST);
		this.cases.accept(this.number);
		assertThat(this.scenario.file(this.number).getStatus()).isEqualTo("closed");
	}

	@Test
	void aCalledProcessCarriesTheCaseOn() {
		this.scenario.handle(this.number, "coordinator");
		assertThat(this.scenario.task(this.number).getTaskDefinitionKey()).isEqualTo("Task_InspectSite");
		assertThat(this.scenario.file(this.number).getStatus()).isEqualTo("in_inspection");
		assertThat(this.statuses.label(this.scenario.file(this.number), Locale.ENGLISH)).isEqualTo("Being inspected");
		assertThat(this.openTasks.of(this.scenario.file(this.number))).isPresent();
		assertThat(this.forms.getTaskFormVariables(this.scenario.task(this.number).getId()).get("caseNumber"))
			.isEqualTo(this.number.toString());
		assertThatThrownBy(() -> this.scenario.complete(this.number, "coordinator", Map.of())).isNotNull();
		this.cases.addInformation(this.number, "الدخان يزداد");
		inspect();
		assertThat(this.history.comments(this.number)).extracting(Comment::getText).contains("لا أثر لتسرب");
		assertThat(this.scenario.file(this.number).getStatus()).isEqualTo("in_progress");
		close();
	}

	@Test
	void aCaseHasOneLifecycleWhateverElseBearsItsNumber() {
		ProcessInstance other = this.runtime.startProcessInstanceByKey("SiteInspection", this.number.toString(),
				Map.of("handlers", "care"));
		assertThat(this.scenario.file(this.number).getStatus()).isEqualTo("under_study");
		assertThatThrownBy(() -> this.runtime.startProcessInstanceByKey("CaseLifecycle", this.number.toString()))
			.isInstanceOf(ProcessEngineException.class);
		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.number.toString())
			.processDefinitionKey("CaseLifecycle")
			.count()).isOne();
		assertThat(this.openTasks.of(this.scenario.file(this.number))).map(OpenTaskLookup.Details::id)
			.hasValueSatisfying((task) -> assertThat(this.tasks.createTaskQuery().taskId(task).singleResult())
				.extracting(Task::getTaskDefinitionKey)
				.isEqualTo("Task_AssessCase"));
		this.runtime.deleteProcessInstance(other.getId(), "no inspection is needed");
		assertThat(this.scenario.file(this.number).getStatus()).isEqualTo("under_study");
		this.scenario.handle(this.number, "coordinator");
		inspect();
		close();
	}

	private void inspect() {
		this.scenario.complete(this.number, "coordinator", Map.of("note", "لا أثر لتسرب"));
	}

	private void resolve(String text) {
		this.scenario.complete(this.number, "coordinator", Map.of("outcome", "RESOLVED", "resolution", text));
	}

	private void close() {
		resolve(SECOND);
		this.scenario.complete(this.number, "head", Map.of("review", "APPROVED"));
		this.cases.accept(this.number);
	}

	private void reporterSeesNothingOf(String draft) throws Exception {
		assertThat(this.scenario.file(this.number).getResolution()).isNull();
		assertThat(this.history.timelineForReporter(this.number, null).items())
			.noneMatch((entry) -> entry.getEvent() == TimelineEvent.RESOLVED);
		assertThat(this.history.commentsForReporter(this.number, null).items())
			.noneMatch((comment) -> comment.getKind() == CommentKind.RESOLUTION);
		assertThat(this.scenario.messages(this.number)).doesNotContain("resolved:reporter");
		assertThat(reply("/api/v1/cases/" + this.number)).contains("\"timeline\"").doesNotContain(draft);
		assertThat(page()).contains(this.number.toString()).doesNotContain(draft);
	}

	private String reply(String path) throws Exception {
		return this.http.perform(get(path).header("X-Case-Secret", this.secrets.secretOf(this.number)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private String page() throws Exception {
		var link = this.http.perform(get("/t/{token}", this.secrets.linkToken(this.number))).andReturn().getResponse();
		return this.http.perform(get("/cases/{number}", this.number).cookie(link.getCookies()))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	/** The released model with a review of each resolution and a site inspection. */
	private static String changedLifecycle() {
		return ChangedModels
			.withStepAfterAssessment("CallActivity_InspectSite",
					ChangedModels.call("CallActivity_InspectSite", "SiteInspection"))
			.replace("sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"Task_SampleAnswer\"",
					"sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"Task_ReviewResolution\"")
			.replace("<bpmn:userTask id=\"Task_ResolveCase\"",
					"""
							<bpmn:userTask id="Task_ReviewResolution" name="مراجعة الحل" camunda:formRef="ReviewResolution"
								camunda:formRefBinding="deployment" camunda:candidateGroups="${handlers}">
								<bpmn:extensionElements><camunda:properties><camunda:property name="label.en" value="Review" /></camunda:properties></bpmn:extensionElements>
							</bpmn:userTask>
							<bpmn:exclusiveGateway id="Gateway_ReviewResult" name="ما نتيجة المراجعة؟" default="Flow_Returned">
								<bpmn:extensionElements><camunda:properties><camunda:property name="label.en" value="Approved?" /></camunda:properties></bpmn:extensionElements>
							</bpmn:exclusiveGateway>
							<bpmn:sequenceFlow id="Flow_Reviewed" sourceRef="Task_ReviewResolution" targetRef="Gateway_ReviewResult" />
							<bpmn:sequenceFlow id="Flow_Returned" sourceRef="Gateway_ReviewResult" targetRef="Gateway_JoinResolving" />
							<bpmn:sequenceFlow id="Flow_Approved" sourceRef="Gateway_ReviewResult" targetRef="Task_SampleAnswer">
								<bpmn:conditionExpression>${review == 'APPROVED'}</bpmn:conditionExpression>
							</bpmn:sequenceFlow>
							"""
							+ ChangedModels.deadline("Review2", "Task_ReviewResolution", "resolveDue")
							+ "<bpmn:userTask id=\"Task_ResolveCase\"");
	}

}
