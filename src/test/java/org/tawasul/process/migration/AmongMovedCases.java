package org.tawasul.process.migration;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.PublishedVersions;
import org.tawasul.rehearsal.move.MoveGroup;
import org.tawasul.rehearsal.move.MoveObstacle;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;
import org.tawasul.rehearsal.move.MoveRefusedException;
import org.tawasul.rehearsal.move.RunningModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests that move cases from one version of the lifecycle to another. */
abstract class AmongMovedCases {

	static final String KEY = "CaseLifecycle";

	static final String ASSESS = "Task_AssessCase";

	static final String RESOLVE = "Task_ResolveCase";

	static final String VERDICT = "EventGateway_ReporterVerdict";

	static final String REMINDER = "BoundaryEvent_AssessmentReminder";

	static final String OVERDUE = "BoundaryEvent_AssessmentOverdue";

	static final String LINKED = "BoundaryEvent_ResolutionLinked";

	final List<CaseNumber> opened = new ArrayList<>();

	@Autowired
	RunningModels models;

	@Autowired
	CaseScenario life;

	@Autowired
	CaseService cases;

	@Autowired
	ProcessEngine engine;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService management;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	PublishedVersions versions;

	@BeforeEach
	void versions() {
		this.versions = new PublishedVersions(this.engine, this.jdbc);
	}

	@AfterEach
	void theReleasedModelCountsAgain() {
		this.versions.remove(this.opened);
	}

	CaseNumber open(CaseReport report) {
		CaseNumber number = this.cases.open(report).getNumber();
		this.opened.add(number);
		return number;
	}

	CaseNumber studied() {
		return open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	CaseNumber handled() {
		CaseNumber number = studied();
		this.life.handle(number, "coordinator");
		return number;
	}

	CaseNumber asked() {
		CaseNumber number = handled();
		this.life.ask(number, "coordinator", "في أي طابق؟");
		return number;
	}

	CaseNumber resolved() {
		CaseNumber number = handled();
		this.life.resolve(number, "coordinator");
		return number;
	}

	String process(CaseNumber number) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.toString(), KEY)
			.singleResult()
			.getId();
	}

	boolean move(CaseNumber number, int from, int to) {
		return move(this.models, process(number), from, to);
	}

	boolean move(RunningModels with, String process, int from, int to) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> with.move(process, KEY, from, to)));
	}

	/** It stays as it is, and says why, before and when it is to be moved. */
	void assertObstacle(CaseNumber number, int from, int to, Reason reason, String step, String subject) {
		MoveObstacle expected = new MoveObstacle(reason, step, subject);
		assertRefused(this.models, number, from, to, expected);
		assertThat(this.models.check(KEY, from, to)).extracting(MoveGroup::obstacle).contains(expected);
	}

	void assertRefused(RunningModels by, CaseNumber number, int from, int to, MoveObstacle expected) {
		String process = process(number);
		assertThatThrownBy(() -> move(by, process, from, to)).isInstanceOfSatisfying(MoveRefusedException.class,
				(refusal) -> assertThat(refusal.obstacle()).isEqualTo(expected));
		assertThat(this.versions.of(number)).isEqualTo(from);
	}

	/** The model without an event on a step, and the way from there. */
	static String without(String lifecycle, String event, String flow) {
		String changed = undrawn(
				lifecycle.replaceAll("(?s)<bpmn:boundaryEvent id=\"" + event + "\".*?</bpmn:boundaryEvent>", "")
					.replaceAll("<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*/>", ""));
		assertThat(changed).doesNotContain("id=\"" + event + "\"", "id=\"" + flow + "\"");
		return changed.replaceAll("<bpmn:(incoming|outgoing)>" + flow + "</bpmn:\\1>", "");
	}

	/** The model without its picture, which shows what may not be there any more. */
	static String undrawn(String lifecycle) {
		return lifecycle.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
	}

}
