package org.tawasul.process;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Several people complete one task: one wins, the others are told so.
 */
@TawasulTest
class ConcurrentCompletionTest {

	private static final Map<String, Object> HANDLE = Map.of("importance", "NORMAL", "decision", "HANDLE");

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private TaskService tasks;

	@Autowired
	private FormService forms;

	@RepeatedTest(10)
	void ofFourAtTheSameMomentOneWinsAndThreeHearThatTheyWereOvertaken() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String task = this.scenario.task(number).getId();
		List<Callable<?>> acts = Collections.nCopies(4, () -> {
			this.tasks.complete(task, HANDLE);
			return null;
		});
		List<Optional<Throwable>> outcomes = ConcurrentCalls.run(acts);
		assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
		assertThat(outcomes).filteredOn(Optional::isPresent)
			.extracting(Optional::get)
			.allMatch((loss) -> loss instanceof OptimisticLockingException || loss instanceof NullValueException);
		assertThat(this.scenario.timeline(number)).containsExactly("received", "assigned", "assessed");
		this.scenario.at(number).isWaitingAt("Task_ResolveCase");
	}

	@Test
	void oneDecidesToHandleAndTheOtherToEscalateAtTheSameMoment() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String task = this.scenario.task(number).getId();
		List<Callable<?>> acts = List.of(() -> {
			this.tasks.complete(task, HANDLE);
			return null;
		}, () -> {
			this.forms.submitTaskForm(task, Map.of("importance", "NORMAL", "decision", "ESCALATE"));
			return null;
		});
		assertThat(ConcurrentCalls.run(acts)).filteredOn(Optional::isEmpty).hasSize(1);
		assertThat(this.scenario.timeline(number)).filteredOn("assessed"::equals).hasSize(1);
	}

	@Test
	void whoComesAfterwardsFindsNoTask() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String task = this.scenario.task(number).getId();
		this.scenario.handle(number, "coordinator");
		assertThatThrownBy(() -> this.tasks.complete(task, HANDLE)).isInstanceOf(NullValueException.class);
		assertThatThrownBy(() -> this.forms.submitTaskForm(task, HANDLE)).isInstanceOf(NullValueException.class);
		assertThat(this.scenario.timeline(number)).filteredOn("assessed"::equals).hasSize(1);
	}

}
