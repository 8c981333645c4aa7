package org.tawasul.process.engine;

import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the engine writes down of a case, and how that is found again.
 */
@TawasulTest
class StepHistoryTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private HistoryService history;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatWaitsOrActsIsToldAndGatesAndTablesAreNot() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		List<HistoricActivityInstance> steps = this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(this.scenario.process(number).getId())
			.list();
		assertThat(steps).extracting(HistoricActivityInstance::getActivityType)
			.contains("userTask", "serviceTask")
			.doesNotContain("businessRuleTask")
			.noneMatch((type) -> type.endsWith("Gateway"));
		assertThat(steps).filteredOn((step) -> step.getActivityType().equals("serviceTask"))
			.isNotEmpty()
			.allMatch((step) -> step.getEndTime() != null);
		assertThat(steps).filteredOn((step) -> step.getActivityType().equals("userTask"))
			.singleElement()
			.matches((step) -> step.getEndTime() == null);
	}

	@Test
	void whatAStepIsCalledAndATaskIsForStandsInTheModelAlone() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String process = this.scenario.process(number).getId();
		assertThat(this.tasks.createTaskQuery().processInstanceId(process).singleResult().getDescription())
			.isNotEmpty();
		assertThat(this.history.createHistoricActivityInstanceQuery().processInstanceId(process).list()).isNotEmpty()
			.allMatch((step) -> step.getActivityName() == null && !step.getActivityId().isEmpty());
		assertThat(this.history.createHistoricTaskInstanceQuery().processInstanceId(process).singleResult())
			.matches((task) -> task.getDescription() == null)
			.matches((task) -> !task.getName().isEmpty());
	}

	/** As the engine does, without reading its beginning anew. */
	@Test
	void howLongATaskTookIsTold() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		Date created = this.scenario.task(number).getCreateTime();
		this.scenario.handle(number, "coordinator");
		assertThat(this.history.createHistoricTaskInstanceQuery()
			.processInstanceId(this.scenario.process(number).getId())
			.finished()
			.singleResult()).satisfies((task) -> {
				assertThat(task.getStartTime()).isEqualTo(created);
				assertThat(task.getAssignee()).isEqualTo("coordinator");
				assertThat(task.getDurationInMillis())
					.isEqualTo(task.getEndTime().getTime() - task.getStartTime().getTime());
			});
	}

	/** What the engine asks at the end of a case, at its clean-up, and for Cockpit. */
	@ParameterizedTest
	@ValueSource(strings = { "update public.act_hi_actinst set removal_time_ = now() where root_proc_inst_id_ = 'x'",
			"update public.act_hi_taskinst set removal_time_ = now() where root_proc_inst_id_ = 'x'",
			"delete from public.act_hi_actinst where id_ in (select id_ from public.act_hi_actinst where removal_time_ <= now() limit 500)",
			"delete from public.act_hi_taskinst where id_ in (select id_ from public.act_hi_taskinst where removal_time_ <= now() limit 500)",
			"delete from public.act_hi_actinst where proc_inst_id_ in ('x', 'y')",
			"select * from public.act_hi_actinst where proc_inst_id_ = 'x' and act_id_ = 'y'",
			"select * from public.act_hi_taskinst where id_ = 'x' and proc_inst_id_ = 'y'" })
	@Transactional
	void theHistoryOfACaseIsFoundByAnIndex(String statement) {
		this.jdbc.sql("set local enable_seqscan = off").update();
		assertThat(this.jdbc.sql("explain " + statement).query(String.class).list())
			.noneMatch((line) -> line.contains("Seq Scan"));
	}

}
