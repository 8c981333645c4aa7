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
public class AfterProcessTests implements TestExecutionListener {

	private static final Set<String> FINISHED = new ConcurrentSkipListSet<>();

	/** The classes of process tests that have run. */
	static Set<String> finished() {
		return FINISHED;
	}

	@Override
	public void afterTestClass(TestContext test) {
		if (!test.hasApplicationContext()) {
			return;
		}
		ApplicationContext application = test.getApplicationContext();
		Lifecycle life = application.getBean(Lifecycle.class);
		List<CaseNumber> numbers = life.openedSoFar();
		if (test.getTestClass().getPackageName().equals(getClass().getPackageName())) {
			life.resetClock();
			FINISHED.add(test.getTestClass().getSimpleName());
			check(application.getBean(Agreement.class), life, numbers);
		}
	}

	private static void check(Agreement agreement, Lifecycle life, List<CaseNumber> numbers) {
		try {
			assertThat(agreement.faults(numbers)).isEmpty();
		}
		finally {
			numbers.forEach(life::putAway);
		}
	}

}
