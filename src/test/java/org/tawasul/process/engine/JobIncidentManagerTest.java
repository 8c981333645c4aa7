package org.tawasul.process.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class JobIncidentManagerTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Test
	void anIncidentGoesWithTheTimerThatItIsAbout() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.management.setJobRetries(this.scenario.timer(number, "BoundaryEvent_AssessmentOverdue").getId(), 0);
		assertThat(incidents(number)).isEqualTo(1);
		this.scenario.handle(number, "coordinator");
		assertThat(incidents(number)).isZero();
	}

	@Test
	void anIncidentGoesWhenItsTimerIsTriedAgain() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String timer = this.scenario.timer(number, "BoundaryEvent_AssessmentOverdue").getId();
		this.management.setJobRetries(timer, 0);
		this.management.setJobRetries(timer, 2);
		assertThat(incidents(number)).isZero();
		this.management.setJobRetries(timer, 0);
		assertThat(incidents(number)).isEqualTo(1);
		this.management.setJobRetries(timer, 2);
	}

	private long incidents(CaseNumber number) {
		return this.runtime.createIncidentQuery().processInstanceId(this.scenario.process(number).getId()).count();
	}

}
