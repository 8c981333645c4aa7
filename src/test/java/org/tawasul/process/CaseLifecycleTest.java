package org.tawasul.process;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.RatingWay;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class CaseLifecycleTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Test
	void reportedFireIsHandledResolvedAcceptedAndRated() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertThat(this.scenario.task(number).getTaskDefinitionKey()).isEqualTo("Task_AssessCase");
		assertThat(this.scenario.file(number).getAssignment().getHandlers()).isEqualTo("EDU-01-SAF.coordinators");
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("under_study");
		assertThat(this.scenario.file(number).getPromisedAt()).isNotNull();
		this.scenario.handle(number, "coordinator");
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("in_progress");
		this.scenario.resolve(number, "coordinator");
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("resolved");
		this.cases.accept(number);
		assertThat(this.scenario.file(number).getPhase()).isEqualTo(Phase.DONE);
		assertThat(this.scenario.isOver(number)).isTrue();
		this.cases.rate(number, 5, null, RatingWay.PORTAL);
		assertThat(this.scenario.timeline(number)).containsExactly("received", "assigned", "assessed", "resolved",
				"accepted", "closed", "rated");
	}

	@Test
	void fireThatNobodyTouchesIsEscalatedLevelByLevelToTheMinister() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		for (String group : new String[] { "EDU-01-SAF.head", "EDU-01.head", "AGY-GEN.head", "minister-office" }) {
			this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
			assertThat(this.scenario.file(number).getAssignment().getHandlers()).isEqualTo(group);
		}
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("with_minister");
	}

}
