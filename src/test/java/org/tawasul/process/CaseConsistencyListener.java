package org.tawasul.process;

import java.util.List;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.engine.TurnedClock;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Resets the engine's clock after each test. After each class of process tests, checks
 * that every case that the class opened agrees with its process, and suspends those
 * processes, so that later tests that run the job executor do not run their timers.
 */
public class CaseConsistencyListener implements TestExecutionListener {

	@Override
	public void afterTestMethod(TestContext test) {
		TurnedClock.reset();
	}

	@Override
	public void afterTestClass(TestContext test) {
		if (!test.hasApplicationContext()) {
			return;
		}
		ApplicationContext application = test.getApplicationContext();
		CaseScenario scenario = application.getBean(CaseScenario.class);
		List<CaseNumber> numbers = scenario.drainOpenedCases();
		if (test.getTestClass().getPackageName().startsWith(getClass().getPackageName())) {
			application.getBean(ModelCoverageRecorder.class).save(test.getTestClass().getSimpleName());
			check(application.getBean(CaseConsistencyCheck.class), scenario, numbers);
		}
	}

	private static void check(CaseConsistencyCheck consistency, CaseScenario scenario, List<CaseNumber> numbers) {
		try {
			assertThat(consistency.findInconsistencies(numbers)).isEmpty();
		}
		finally {
			numbers.forEach(scenario::suspend);
		}
	}

}
