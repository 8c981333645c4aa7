package org.tawasul.practice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.operations.ContactedBody;
import org.tawasul.operations.OperationsService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exercises are done by what a trainee leaves behind, from the last reset on.
 */
@TawasulTest
class PracticeExercisesTest {

	@Autowired
	private PracticeExercises exercises;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private OperationsService operations;

	@Autowired
	private CurrentUser users;

	@Autowired
	private Messages messages;

	private CaseNumber fire;

	private Instant since;

	@BeforeEach
	void report() {
		this.scenario.resetClock();
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.since = Instant.now();
	}

	@ParameterizedTest
	@EnumSource
	void eachIsAnExerciseOfTheGuideThatNobodyHasDoneWhoDidNothing(PracticeExercise exercise) {
		String id = exercise.id();
		String key = "guide.role." + id.replace(".", ".task.");
		assertThat(this.messages.find(key, SupportedLanguages.ARABIC)).as(key).isPresent();
		assertThat(Arrays.stream(PracticeExercise.values()).filter((other) -> other.id().equals(id))).hasSize(1);
		assertThat(this.exercises.done(exercise, "nobody-who-practises", Instant.EPOCH)).isEmpty();
	}

	@Test
	void aCoordinatorsWorkCountsFromTheResetOnAndForNobodyElse() {
		assertDone(PracticeExercise.RESOLVE, "coordinator", false);
		this.scenario.complete(this.fire, "coordinator", Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		assertDone(PracticeExercise.ASSESS_A_FIRE, "coordinator", true);
		this.scenario.resolve(this.fire, "coordinator");
		assertDone(PracticeExercise.RESOLVE, "coordinator", true);
		assertDone(PracticeExercise.RESOLVE, "coordinator2", false);
		assertDone(PracticeExercise.ANSWER_AN_OBJECTION, "coordinator", false);
		assertThat(this.exercises.done(PracticeExercise.RESOLVE, "coordinator", Instant.now())).isEmpty();
		this.cases.object(this.fire, "لم يحضر أحد");
		this.scenario.handle(this.fire, "head");
		this.scenario.resolve(this.fire, "head");
		assertDone(PracticeExercise.ANSWER_AN_OBJECTION, "head", true);
	}

	@Test
	void anOperatorsCallCountsForTheBodyThatTheExerciseNames() {
		this.operations.recordContact(this.users.of("operations"), this.fire, ContactedBody.POLICE, "");
		assertDone(PracticeExercise.CALL_THE_CIVIL_DEFENCE, "operations", false);
		this.operations.recordContact(this.users.of("operations"), this.fire, ContactedBody.CIVIL_DEFENCE, "");
		assertDone(PracticeExercise.CALL_THE_CIVIL_DEFENCE, "operations", true);
	}

	@Test
	void nothingIsPractisedInAnyOtherInstallation() {
		assertThat(this.exercises.of(this.users.of("coordinator"))).isEmpty();
	}

	private void assertDone(PracticeExercise exercise, String trainee, boolean done) {
		assertThat(this.exercises.done(exercise, trainee, this.since).isPresent()).as(exercise + " by " + trainee)
			.isEqualTo(done);
	}

}
