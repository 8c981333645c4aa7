package org.tawasul.webapps.permission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In which order Tasklist shows tasks.
 */
@TawasulTest
class TasklistOrderTest {

	private static final String COORDINATOR = "edu09bld.coordinator1";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private TaskService tasks;

	@Autowired
	private FilterService filters;

	@Autowired
	private IdentityService identities;

	@BeforeEach
	void mondayMorning() {
		this.scenario.turnClockTo(Instant.parse("2026-11-23T06:00:00Z"));
	}

	@AfterEach
	void anotherDay() {
		this.identities.clearAuthentication();
		this.scenario.resetClock();
	}

	@Test
	void tasksAreListedByTheTimeLeftWithinTheImportanceOfTheirCases() {
		CaseNumber earlyAndNormal = aBrokenDoor();
		this.scenario.turnClockBy(Duration.ofMinutes(10));
		CaseNumber lateAndUrgent = aBrokenDoor();
		this.cases.changeImportance(lateAndUrgent, Importance.VERY_IMPORTANT, "care");
		this.scenario.turnClockBy(Duration.ofMinutes(5));
		CaseNumber important = aBrokenDoor();
		this.cases.changeImportance(important, Importance.IMPORTANT, "care");
		CaseNumber laterAndUrgent = aBrokenDoor();
		this.cases.changeImportance(laterAndUrgent, Importance.VERY_IMPORTANT, "care");
		List<String> mine = List.of(task(lateAndUrgent), task(laterAndUrgent), task(important), task(earlyAndNormal));
		assertThat(listed()).filteredOn(mine::contains).isEqualTo(mine);
	}

	@Test
	void theNextTaskOfACaseHasThePriorityOfItsNewImportance() {
		CaseNumber door = aBrokenDoor();
		assertThat(this.scenario.task(door).getPriority()).isEqualTo(50);
		this.scenario.complete(door, COORDINATOR, Map.of("importance", "IMPORTANT", "decision", "HANDLE"));
		assertThat(this.scenario.task(door).getPriority()).isEqualTo(75);
	}

	private CaseNumber aBrokenDoor() {
		return this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-09"));
	}

	private String task(CaseNumber number) {
		return this.scenario.task(number).getId();
	}

	/** As Tasklist asks for them: with an order of its own behind the filter's. */
	private List<String> listed() {
		Filter unit = this.filters.createTaskFilterQuery()
			.list()
			.stream()
			.filter((filter) -> "unit".equals(filter.getProperties().get(TasklistFilter.KEY_PROPERTY)))
			.findFirst()
			.orElseThrow();
		this.identities.setAuthentication(COORDINATOR, List.of("EDU-09-BLD.coordinators"));
		List<Task> found = this.filters.list(unit.getId(), this.tasks.createTaskQuery().orderByTaskCreateTime().desc());
		return found.stream().map(Task::getId).toList();
	}

}
