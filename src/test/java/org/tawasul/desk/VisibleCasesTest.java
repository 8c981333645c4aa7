package org.tawasul.desk;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many cases are asked about at once, as Tasklist's cards do.
 */
@TawasulTest
class VisibleCasesTest {

	@Autowired
	private CurrentUser users;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private DeskCaseService desk;

	@Autowired
	private EntityManagerFactory entityManagers;

	@Test
	void twentyCasesTakeNoMoreStatementsThanTwo() {
		List<CaseNumber> numbers = Stream
			.generate(() -> this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")))
			.limit(20)
			.toList();
		assertThat(statements(numbers)).isEqualTo(statements(numbers.subList(0, 2)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "coordinator14", "head", "care", "manager", "agent", "owner" })
	void whoeverSeesACaseByItselfSeesItAmongMany(String username) {
		CaseNumber fresh = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		CaseNumber escalated = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.escalate(escalated, "coordinator");
		Collection<CaseFile> files = this.cases.findAll(List.of(fresh, escalated)).values();
		StaffUser viewer = viewer(username);
		assertThat(this.desk.findVisible(viewer, files)).containsExactlyInAnyOrderElementsOf(Stream.of(fresh, escalated)
			.filter((number) -> this.desk.find(viewer, number).filter((found) -> found.rights().seesCase()).isPresent())
			.toList());
	}

	private long statements(List<CaseNumber> numbers) {
		Statistics statistics = this.entityManagers.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		try {
			statistics.clear();
			this.desk.findVisible(viewer("coordinator"), this.cases.findAll(numbers).values());
			return statistics.getPrepareStatementCount();
		}
		finally {
			statistics.setStatisticsEnabled(false);
		}
	}

	private StaffUser viewer(String username) {
		return this.users.of(username);
	}

}
