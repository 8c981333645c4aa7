package org.tawasul.process.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.rehearsal.move.MoveGroup;
import org.tawasul.rehearsal.move.RunningVersion;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Running cases get another version of the lifecycle and lose nothing that they wait for.
 */
@TawasulTest
class EngineRunningModelsTest extends AmongMovedCases {

	@Autowired
	private HistoryService history;

	@Test
	void aCaseIsMovedAsItIsWhereverItWaits() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber studied = open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		CaseNumber reminded = studied();
		this.life.runTimer(reminded, REMINDER);
		this.runtime.setVariable(process(reminded), "assessReminder", Date.from(Instant.now().minusSeconds(60)));
		CaseNumber unrouted = open(CaseScenario.unroutable("SA-01"));
		CaseNumber handled = handled();
		CaseNumber asked = asked();
		CaseNumber resolved = resolved();
		CaseNumber withMinister = studied();
		this.life.escalateToMinister(withMinister);
		this.life.resetClock();
		int to = this.versions.publish(ChangedModels.releasedLifecycle());
		List<String> before = this.versions.state(this.opened);
		List<List<String>> told = this.opened.stream().map(this::told).toList();
		assertThat(before).filteredOn((line) -> line.startsWith("timer ")).hasSizeGreaterThan(8);
		assertThat(this.models.check(KEY, from, to)).containsExactly(new MoveGroup(null, this.opened.size()));
		assertThat(this.models.running(KEY)).contains(new RunningVersion(from, this.opened.size()));

		assertThat(this.opened).allSatisfy((number) -> assertThat(move(number, from, to)).isTrue());

		assertThat(this.versions.state(this.opened)).isEqualTo(before);
		assertThat(this.opened.stream().map(this::told).toList()).as("no step is done again").isEqualTo(told);
		assertThat(this.opened).allSatisfy((number) -> {
			assertThat(this.versions.of(number)).isEqualTo(to);
			assertThat(this.history.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(number.toString())
				.singleResult()
				.getProcessDefinitionVersion()).isEqualTo(to);
			assertThat(this.life.file(number).getStep()).isNotNull();
		});
		assertThat(this.models.running(KEY)).contains(new RunningVersion(to, this.opened.size()))
			.noneMatch((version) -> version.number() == from);
		assertThat(move(studied, from, to)).as("it is there already").isFalse();
		goOn(studied, reminded, unrouted, handled, asked, resolved, withMinister);
	}

	private void goOn(CaseNumber studied, CaseNumber reminded, CaseNumber unrouted, CaseNumber handled,
			CaseNumber asked, CaseNumber resolved, CaseNumber withMinister) {
		this.life.runTimer(studied, REMINDER);
		assertThat(this.life.timer(reminded, REMINDER)).as("nobody is reminded twice").isNull();
		this.life.runTimer(reminded, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.life.timeline(reminded)).contains("escalated");
		this.life.route(unrouted, "EDU-01-SCH");
		assertThat(this.life.handlers(unrouted)).isEqualTo("EDU-01-SCH.coordinators");
		this.life.resolve(handled, "coordinator");
		this.cases.accept(handled);
		assertThat(this.life.isOver(handled)).isTrue();
		this.cases.addInformation(asked, "في الطابق الثاني");
		assertThat(this.life.task(asked).getTaskDefinitionKey()).isEqualTo("Task_ResolveCase");
		this.cases.object(resolved, "الرائحة ما زالت موجودة");
		assertThat(this.life.handlers(resolved)).isEqualTo("EDU-01-SAF.head");
		this.life.runTimer(withMinister, "BoundaryEvent_MinisterReminder");
		assertThat(this.life.timer(withMinister, "BoundaryEvent_MinisterReminder")).as("every day").isNotNull();
		this.cases.withdraw(studied, "زال السبب");
		assertThat(this.life.isOver(studied)).isTrue();
	}

	@Test
	void aFailedTimerIsMovedWithItsFailure() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber studied = studied();
		this.engine.getManagementService().setJobRetries(this.life.timer(studied, REMINDER).getId(), 0);
		assertThat(incidents(studied)).isOne();
		int to = this.versions.publish(ChangedModels.releasedLifecycle());
		List<String> before = this.versions.state(this.opened);
		assertThat(move(studied, from, to)).isTrue();
		assertThat(this.versions.state(this.opened)).isEqualTo(before);
		assertThat(incidents(studied)).isOne();
	}

	private long incidents(CaseNumber number) {
		return this.runtime.createIncidentQuery().processInstanceId(this.life.process(number).getId()).count();
	}

	private List<String> told(CaseNumber number) {
		List<String> told = new ArrayList<>(this.life.timeline(number));
		told.addAll(this.life.messages(number));
		told.add(String.valueOf(this.life.file(number).getStep()));
		return told;
	}

}
