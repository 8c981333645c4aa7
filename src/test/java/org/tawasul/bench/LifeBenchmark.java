package org.tawasul.bench;

import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.bench.FilledApplication.Size;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.RatingWay;
import org.tawasul.process.CaseScenario;
import org.tawasul.sampledata.LifecycleEngine;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole lives of cases among ten thousand and among a million others: reported, assessed,
 * resolved, accepted, rated. Each in a transaction that is rolled back, so that the
 * databases stay as they are.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class LifeBenchmark {

	private static final int LIVES = 25;

	@Test
	void livesAmongAHundredTimesAsManyCases() {
		assertThat(
				BenchmarkTable.atLeast("whole lives at a million : at ten thousand",
						Measurement.rates(LIVES, 1, "lives/s", life(FilledApplication.of(Size.MILLION)),
								life(FilledApplication.of(Size.TEN_THOUSAND))),
						0.85)
					.comparison()
					.ratio())
			.isGreaterThan(0.5);
	}

	private static Runnable life(FilledApplication application) {
		CaseService cases = application.bean(CaseService.class);
		LifecycleEngine engine = application.bean(LifecycleEngine.class);
		EntityManager entities = application.bean(EntityManager.class);
		TransactionTemplate transaction = new TransactionTemplate(application.bean(PlatformTransactionManager.class));
		return () -> transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			CaseNumber number = Objects
				.requireNonNull(cases.open(CaseScenario.incident(Category.FIRE, "SA-01")).getNumber());
			// Nobody handles a case in the transaction in which it comes in.
			entities.flush();
			engine.complete(number, "coordinator", Map.of("importance", "IMPORTANT", "decision", "HANDLE"));
			engine.complete(number, "coordinator", Map.of("outcome", "RESOLVED", "resolution", "أُغلق مصدر الغاز."));
			cases.accept(number);
			cases.rate(number, 5, null, RatingWay.PORTAL);
			entities.flush();
		});
	}

}
