package org.tawasul.mining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.mining.WayFigures.ReturnFigure;
import org.tawasul.mining.WayFigures.ReturnSource;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lists behind the numbers of cases that came back to a step hold as many cases as
 * the numbers say.
 */
@TawasulTest
class ReturnedCasesTest {

	@Autowired
	private WayFigureService figures;

	@Autowired
	private WayRepository ways;

	@Autowired
	private StepCaseRepository lists;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void eachNumberHasItsCasesFoldedOrNot() {
		CaseNumber objected = objected();
		assertListsAreAsLongAsNumbersSay(objected);
		while (this.ways.fold()) {
			continue;
		}
		assertListsAreAsLongAsNumbersSay(objected);
	}

	private void assertListsAreAsLongAsNumbersSay(CaseNumber objected) {
		LocalDate today = LocalDate.now(this.clock);
		StepPeriod period = new StepPeriod(today.minusDays(400), today);
		List<ReturnFigure> returns = this.figures.figures(period, Locale.ENGLISH).returns();
		assertThat(returns).extracting(ReturnFigure::step).contains("Task_AssessCase", "Task_ResolveCase");
		for (ReturnFigure figure : returns) {
			assertThat(listed(figure.step(), "", period)).as(figure.step()).hasSize((int) figure.cases());
			for (ReturnSource source : figure.sources()) {
				assertThat(listed(figure.step(), source.step(), period)).as(figure.step() + " from " + source.step())
					.hasSize((int) source.cases());
			}
		}
		assertThat(listed("Task_AssessCase", "EventGateway_ReporterVerdict", period)).contains(objected.value());
		assertThat(listed("Task_AssessCase", "Task_Unknown", period)).isEmpty();
	}

	private List<Long> listed(String step, String source, StepPeriod period) {
		List<Long> numbers = new ArrayList<>();
		List<StepCase> page = this.lists.returned(step, source, period, Optional.empty(), 3);
		while (!page.isEmpty()) {
			page.forEach((one) -> numbers.add(one.number()));
			StepCase last = page.get(page.size() - 1);
			page = this.lists.returned(step, source, period, Optional.of(new StepListPosition(last.until(), last.id())),
					3);
		}
		assertThat(numbers).doesNotHaveDuplicates();
		return numbers;
	}

	@Test
	@Transactional
	void theLatestOfEachWayAreReadAlongItsIndex() {
		this.jdbc.sql("set local enable_seqscan = off; set local enable_bitmapscan = off").update();
		assertThat(
				String.join("\n",
						this.jdbc.sql("explain " + StepCaseRepository.RETURNED.replace(":now", "now()")
							.replace(":step", "'x'")
							.replace(":source", "''")
							.replace(":from", "timestamptz '2026-01-01'")
							.replace(":end", "timestamptz '2026-02-01'")
							.replace(":until", "timestamptz '2026-02-01'")
							.replace(":id", "0")
							.replace(":most", "26")).query(String.class).list()))
			.contains("Backward using case_way_way on case_way");
	}

	private CaseNumber objected() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.object(number, "لم تُصلح المشكلة");
		this.scenario.handle(number, "head");
		this.scenario.resolve(number, "head");
		this.cases.accept(number);
		return number;
	}

}
