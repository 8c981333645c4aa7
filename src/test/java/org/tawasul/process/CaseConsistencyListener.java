package org.tawasul.process;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.tawasul.casefile.CaseNumber;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After each class of process tests, the clock goes right again, and every case that the
 * class opened must agree with its process. Then they are put away: later tests that run
 * the job executor shall not have to run their timers.
 */
public class CaseConsistencyListener implements TestExecutionListener {

	private static final Set<String> FINISHED = new ConcurrentSkipListSet<>();

	/** The classes of process tests that have run. */
	static Set<String> finishedClasses() {
		return FINISHED;
	}

	@Override
	public void afterTestClass(TestContext test) {
		if (!test.hasApplicationContext()) {
			return;
		}
		ApplicationContext application = test.getApplicationContext();
		CaseScenario life = application.getBean(CaseScenario.class);
		List<CaseNumber> numbers = life.drainOpenedCases();
		if (test.getTestClass().getPackageName().equals(getClass().getPackageName())) {
			life.resetClock();
			FINISHED.add(test.getTestClass().getSimpleName());
			check(application.getBean(CaseConsistencyCheck.class), life, numbers);
		}
	}

	private static void check(CaseConsistencyCheck agreement, CaseScenario life, List<CaseNumber> numbers) {
		try {
			assertThat(agreement.findInconsistencies(numbers)).isEmpty();
		}
		finally {
			numbers.forEach(life::suspend);
		}
	}

}
