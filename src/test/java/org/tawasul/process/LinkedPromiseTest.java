package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.LinkedCaseDelivery;
import org.tawasul.notification.MessageKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reporters of linked cases hear each new date of the main case, once.
 */
@TawasulTest
class LinkedPromiseTest {

	private static final String TOLD = MessageKind.NEW_DATE.code() + ":reporter";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseLinkService links;

	@Autowired
	private CaseService cases;

	@Autowired
	private LinkedCaseDelivery delivery;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void eachReporterIsToldTheNewDateOnceAndItBecomesTheirCasesOwn() {
		CaseNumber main = fire();
		CaseNumber first = linkedTo(main);
		CaseNumber second = linkedTo(main);
		this.scenario.escalate(main, "coordinator");
		assertThat(promised(first)).isNotEqualTo(promised(main));
		deliver();
		deliver();
		for (CaseNumber linked : List.of(first, second)) {
			assertThat(told(linked)).containsExactly(promised(main).toString());
			assertThat(promised(linked)).isEqualTo(promised(main));
			assertThat(this.scenario.file(linked).getStatus()).isEqualTo("linked");
		}
		assertThat(told(main)).isEmpty();
		this.scenario.advanceToTimer(main, "BoundaryEvent_AssessmentOverdue");
		deliver();
		assertThat(told(first)).hasSize(2).endsWith(promised(main).toString());
	}

	@Test
	void ofDatesThatFollowEachOtherTheLastIsToldAndNoneThatTheReporterHasAlready() {
		CaseNumber main = fire();
		CaseNumber linked = linkedTo(main);
		Instant before = promised(linked);
		this.scenario.escalate(main, "coordinator");
		this.scenario.advanceToTimer(main, "BoundaryEvent_AssessmentOverdue");
		deliver();
		assertThat(told(linked)).containsExactly(promised(main).toString());
		noteAgain(linked);
		deliver();
		assertThat(told(linked)).hasSize(1);
		assertThat(promised(linked)).isAfter(before);
	}

	@Test
	void aDateThatComesLateIsToldAllTheSame() {
		CaseNumber main = fire();
		CaseNumber linked = linkedTo(main);
		this.scenario.turnClockTo(promised(linked).plus(Duration.ofDays(2)));
		this.scenario.escalate(main, "coordinator");
		deliver();
		assertThat(told(linked)).containsExactly(promised(main).toString());
	}

	@Test
	void whereTheMinisterHasTheMainCaseTheDateIsTakenBackAndThatIsTold() {
		CaseNumber main = fire();
		CaseNumber linked = linkedTo(main);
		this.scenario.escalateToMinister(main);
		deliver();
		deliver();
		assertThat(told(linked)).containsExactly("");
		assertThat(promised(linked)).isNull();
	}

	@Test
	void onceTheLinkIsUndoneNothingIsToldAndTheOwnDateStays() {
		CaseNumber main = fire();
		CaseNumber linked = linkedTo(main);
		Instant own = promised(linked);
		this.scenario.escalate(main, "coordinator");
		this.links.undo(linked, "هذا حريق آخر", "care");
		deliver();
		assertThat(told(linked)).isEmpty();
		assertThat(promised(linked)).isEqualTo(own);
	}

	@Test
	void aDateThatWasMissedBeforeTheLinkIsMissedStillWhenTheCaseGoesOnByItself() {
		CaseNumber undone = fire();
		CaseNumber resolved = fire();
		Instant own = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
		for (CaseNumber number : List.of(undone, resolved)) {
			this.jdbc.sql("update app.case_file set promised_at = ? where number = ?")
				.params(own.atOffset(ZoneOffset.UTC), number.value())
				.update();
		}
		CaseNumber main = fire();
		this.links.link(undone, main, "coordinator", false);
		this.links.link(resolved, main, "coordinator", false);
		deliver();
		assertThat(promised(undone)).isEqualTo(promised(main));
		this.links.undo(undone, "هذا حريق آخر", "care");
		assertThat(promised(undone)).isEqualTo(own);
		this.scenario.handle(main, "coordinator");
		this.scenario.resolve(main, "coordinator");
		deliver();
		assertThat(this.scenario.file(resolved).getStatus()).isEqualTo("resolved");
		assertThat(promised(resolved)).isEqualTo(own);
	}

	@Test
	void theOwnDateHoldsAgainWhenTheLinkToACaseOfTheMinisterIsUndone() {
		CaseNumber main = fire();
		CaseNumber linked = linkedTo(main);
		Instant own = promised(linked);
		this.scenario.escalateToMinister(main);
		deliver();
		assertThat(promised(linked)).isNull();
		this.links.undo(linked, "هذا حريق آخر", "care");
		assertThat(promised(linked)).isEqualTo(own);
	}

	@Test
	void aMainCaseThatIsResolvedMeanwhileIsToldByItsResolutionAlone() {
		CaseNumber main = fire();
		CaseNumber linked = linkedTo(main);
		this.scenario.escalate(main, "coordinator");
		this.scenario.handle(main, "head");
		this.scenario.resolve(main, "head");
		deliver();
		assertThat(this.scenario.messages(linked)).doesNotContain(TOLD).containsOnlyOnce("resolved:reporter");
	}

	@Test
	void whoIsLinkedToACaseWithALaterDateIsToldThatOneAndSoAreThoseWhoMoveAlong() {
		CaseNumber earlier = fire();
		CaseNumber moved = linkedTo(earlier);
		CaseNumber main = fire();
		CaseNumber newest = fire();
		this.scenario.escalate(main, "coordinator");
		this.cases.changeImportance(main, Importance.VERY_IMPORTANT, "care");
		this.links.link(earlier, main, "care", true);
		this.links.link(newest, main, "care", true);
		deliver();
		for (CaseNumber linked : List.of(earlier, moved, newest)) {
			assertThat(told(linked)).as(linked.toString()).containsExactly(promised(main).toString());
		}
		CaseNumber other = fire();
		this.links.link(fire(), other, "care", true);
		deliver();
		assertThat(this.scenario.messages(other)).doesNotContain(TOLD);
	}

	@Test
	void twoNodesThatDeliverAtTheSameTimeTellItOnce() {
		CaseNumber main = fire();
		CaseNumber linked = linkedTo(main);
		this.scenario.escalate(main, "coordinator");
		CompletableFuture
			.allOf(Stream.generate(() -> CompletableFuture.runAsync(this::deliver))
				.limit(4)
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(told(linked)).hasSize(1);
	}

	private void deliver() {
		while (this.delivery.deliver()) {
			// The next ones.
		}
	}

	private CaseNumber fire() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	private CaseNumber linkedTo(CaseNumber main) {
		CaseNumber linked = fire();
		this.links.link(linked, main, "coordinator", false);
		return linked;
	}

	private @Nullable Instant promised(CaseNumber number) {
		return this.scenario.file(number).getPromisedAt();
	}

	/** As if a node had noted once more what is told already. */
	private void noteAgain(CaseNumber linked) {
		this.jdbc.sql("update app.case_link set promise_due_at = linked_at where case_number = ?")
			.param(linked.value())
			.update();
	}

	/** The dates of the messages to a case's reporter, as they were written. */
	private List<String> told(CaseNumber number) {
		return this.jdbc
			.sql("select facts ->> 'promisedAt' from app.outbox_message where case_number = ? and kind = ?"
					+ " and username is null order by id")
			.params(number.value(), MessageKind.NEW_DATE.name())
			.query(String.class)
			.list();
	}

}
