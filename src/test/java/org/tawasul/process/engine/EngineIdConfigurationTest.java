package org.tawasul.process.engine;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class EngineIdConfigurationTest {

	@Autowired
	private CaseScenario scenario;

	@Test
	void whatHappensLaterHasTheGreaterId() {
		CaseNumber earlier = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		CaseNumber later = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertThat(UUID.fromString(this.scenario.process(earlier).getId()).version()).isEqualTo(7);
		assertThat(this.scenario.process(later).getId()).isGreaterThan(this.scenario.process(earlier).getId());
		assertThat(this.scenario.task(later).getId()).isGreaterThan(this.scenario.task(earlier).getId());
	}

}
