package org.tawasul.process;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Phase;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class CaseLifeTest {

	@Autowired
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	@Test
	void reportedFireIsHandledResolvedAcceptedAndRated() {
		CaseNumber number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertThat(this.life.task(number).getTaskDefinitionKey()).isEqualTo("Task_AssessCase");
		assertThat(this.life.file(number).getAssignment().getHandlers()).isEqualTo("EDU-01-SAF.coordinators");
		assertThat(this.life.file(number).getStatus()).isEqualTo("under_study");
		assertThat(this.life.file(number).getPromisedAt()).isNotNull();
		this.life.handle(number, "coordinator");
		assertThat(this.life.file(number).getStatus()).isEqualTo("in_progress");
		this.life.resolve(number, "coordinator");
		assertThat(this.life.file(number).getStatus()).isEqualTo("resolved");
		this.cases.accept(number);
		assertThat(this.life.file(number).getPhase()).isEqualTo(Phase.DONE);
		assertThat(this.life.isOver(number)).isTrue();
		this.cases.rate(number, 5, null);
		assertThat(this.life.timeline(number)).containsExactly("received", "assigned", "assessed", "resolved",
				"accepted", "closed", "rated");
	}

	@Test
	void fireThatNobodyTouchesClimbsRungByRungToTheMinister() {
		CaseNumber number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		for (String group : new String[] { "EDU-01-SAF.head", "EDU-01.head", "AGY-GEN.head", "minister-office" }) {
			this.life.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
			assertThat(this.life.file(number).getAssignment().getHandlers()).isEqualTo(group);
		}
		assertThat(this.life.file(number).getStatus()).isEqualTo("with_minister");
	}

}
