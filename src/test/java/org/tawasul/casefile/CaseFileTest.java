package org.tawasul.casefile;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.casefile.CaseEvent.CaseOpened;
import org.tawasul.casefile.CaseEvent.CaseStatusChanged;
import org.tawasul.casefile.CaseEvent.ImportanceChanged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.casefile.CaseFileFixture.ANSWER;
import static org.tawasul.casefile.CaseFileFixture.HEAD;
import static org.tawasul.casefile.CaseFileFixture.NOW;
import static org.tawasul.casefile.CaseFileFixture.begun;
import static org.tawasul.casefile.CaseFileFixture.closed;
import static org.tawasul.casefile.CaseFileFixture.numbered;
import static org.tawasul.casefile.CaseFileFixture.refused;
import static org.tawasul.casefile.CaseFileFixture.resolved;

/**
 * What a case allows and refuses, without a database or an engine.
 */
class CaseFileTest {

	private CaseFile caseFile;

	@BeforeEach
	void withTheCoordinators() {
		this.caseFile = begun(CaseType.COMPLAINT);
	}

	@Nested
	class Life {

		@Test
		void aNewCaseAnnouncesItselfOnceAndWithItsNumber() {
			CaseFile opened = numbered(CaseType.COMPLAINT);
			opened.open();
			assertThat(opened.drainEvents()).containsExactly(new CaseOpened(new CaseNumber(41001)));
			assertThat(opened.drainEvents()).isEmpty();
		}

		@Test
		void aCaseHasOneWorkflowInItsLife() {
			refused("workflow.begun", () -> CaseFileTest.this.caseFile.beginWorkflow("second"));
		}

		@Test
		void aCaseFromBeforeWorkflowsWereKeptGetsNone() {
			CaseFile old = numbered(CaseType.COMPLAINT);
			old.moveTo("under_study", Phase.ACTIVE, NOW);
			refused("workflow.begun", () -> old.beginWorkflow("first"));
		}

		@Test
		void movingToTheSameStatusIsNoChange() {
			CaseFile file = CaseFileTest.this.caseFile;
			assertThat(file.moveTo("in_progress", Phase.ACTIVE, NOW)).isTrue();
			assertThat(file.moveTo("in_progress", Phase.ACTIVE, NOW)).isFalse();
			assertThat(file.drainEvents())
				.containsExactly(new CaseStatusChanged(file.getNumber(), "in_progress", Phase.ACTIVE));
		}

		@Test
		void nothingIsClosedWithoutAResolution() {
			refused("close.unresolved", () -> CaseFileTest.this.caseFile.moveTo("closed", Phase.DONE, NOW));
		}

		@Test
		void anIncidentIsNotWithdrawn() {
			CaseFile incident = begun(CaseType.INCIDENT);
			refused("withdraw.incident", () -> incident.moveTo("withdrawn", Phase.CANCELLED, NOW));
		}

		@Test
		void whatIsClosedStaysAsItIs() {
			CaseFile closed = closed();
			refused("closed", () -> closed.moveTo("under_study", Phase.ACTIVE, NOW));
			refused("closed", () -> closed.assess(Importance.NORMAL, null));
			refused("closed", () -> closed.changeImportance(Importance.VERY_IMPORTANT));
			refused("closed", () -> closed.decide(PendingDecision.escalate("coordinator"), (unit) -> false));
			refused("closed", () -> closed.assignTo(HEAD, NOW));
			refused("closed", () -> closed.moveToLevel(HEAD, NOW));
			refused("closed", closed::escalate);
			assertThat(closed.getClosedAt()).isEqualTo(NOW);
			assertThat(closed.getAssignment().getDueAt()).isNull();
		}

		@Test
		void anotherImportanceIsAnnounced() {
			CaseFile file = CaseFileTest.this.caseFile;
			assertThat(file.changeImportance(Importance.NORMAL)).isFalse();
			assertThat(file.changeImportance(Importance.IMPORTANT)).isTrue();
			assertThat(file.drainEvents()).containsExactly(new ImportanceChanged(file.getNumber()));
		}

	}

	@Nested
	class Decisions {

		@Test
		void aDraftIsNoResolutionBeforeItIsPublished() {
			CaseFile file = CaseFileTest.this.caseFile;
			file.decide(PendingDecision.resolve(ANSWER, "coordinator"), (unit) -> false);
			assertThat(file.getResolution()).isNull();
			assertThat(file.getResolvedAt()).isNull();
			assertThat(file.getResolutionDraft()).contains(ANSWER);
			assertThat(file.isResolvedByLevel()).isFalse();
			PendingDecision published = file.publishResolution(NOW);
			assertThat(published.by()).isEqualTo("coordinator");
			assertThat(file.getResolution()).isEqualTo(ANSWER);
			assertThat(file.getResolutionDraft()).isEmpty();
			assertThat(file.isResolvedByLevel()).isTrue();
		}

		@Test
		void theNextLevelHasNotResolvedWhatTheOneBeforeDid() {
			CaseFile file = resolved();
			file.assignTo(HEAD, NOW.plusSeconds(1));
			assertThat(file.isResolvedByLevel()).isFalse();
			refused("decision.missing", () -> file.publishResolution(NOW));
		}

		@Test
		void aDecisionThatTheModelHasNoStepForIsRefusedRatherThanLost() {
			CaseFile file = CaseFileTest.this.caseFile;
			decide(PendingDecision.refer("BUILDINGS", "coordinator"));
			refused("decision.ignored", () -> file.assignTo(HEAD, NOW));
			assertThat(file.consumeReferral().requiredUnit()).isEqualTo("BUILDINGS");
		}

		@Test
		void aCaseIsNotClosedOverAResolutionThatItsReporterNeverSaw() {
			CaseFile file = resolved();
			file.assignTo(HEAD, NOW);
			file.decide(PendingDecision.resolve(ANSWER, "head"), (unit) -> false);
			refused("close.unpublished", () -> file.moveTo("closed", Phase.DONE, NOW));
			file.publishResolution(NOW);
			assertThat(file.moveTo("closed", Phase.DONE, NOW)).isTrue();
		}

		@ParameterizedTest
		@ValueSource(ints = { 0, 9, 4001 })
		void aResolutionHasTenToFourThousandCharacters(int length) {
			refused("decision.length", () -> decide(PendingDecision.resolve("ح".repeat(length), "coordinator")));
		}

		@ParameterizedTest
		@ValueSource(ints = { 10, 4000 })
		void bothEndsAreAllowed(int length) {
			decide(PendingDecision.resolve("ح".repeat(length), "coordinator"));
			assertThat(CaseFileTest.this.caseFile.getResolutionDraft()).isPresent();
		}

		@Test
		void aLevelAsksTwiceAndTheNextOneAgain() {
			CaseFile file = CaseFileTest.this.caseFile;
			for (int i = 0; i < 2; i++) {
				decide(PendingDecision.askReporter("في أي طابق؟", "coordinator"));
				file.askReporter(Duration.ofHours(1), NOW);
			}
			refused("ask.too-many", () -> decide(PendingDecision.askReporter("لماذا؟", "coordinator")));
			file.assignTo(HEAD, NOW);
			decide(PendingDecision.askReporter("لماذا؟", "head"));
			assertThat(file.askReporter(Duration.ofHours(1), NOW).text()).isEqualTo("لماذا؟");
			assertThat(file.getAssignment().getTimeLeft()).isEqualTo(Duration.ofHours(1));
		}

		@Test
		void theClockWaitsFromTheQuestionUntilItRunsAgain() {
			CaseFile file = CaseFileTest.this.caseFile;
			decide(PendingDecision.askReporter("في أي طابق؟", "coordinator"));
			file.askReporter(Duration.ofHours(1), NOW);
			assertThat(file.getAssignment().getStoppedAt()).isEqualTo(NOW);
			file.getAssignment().changeTimeLeft(Duration.ofHours(4));
			assertThat(file.getAssignment().getStoppedAt()).isEqualTo(NOW);
			assertThat(file.getAssignment().getTimeLeft()).isEqualTo(Duration.ofHours(4));
			file.getAssignment().startClock(NOW, NOW.plusSeconds(60));
			assertThat(file.getAssignment().getStoppedAt()).isNull();
			assertThat(file.getAssignment().getTimeLeft()).isNull();
		}

		@Test
		void whoeverGetsTheCaseHasNotOpenedItYet() {
			CaseFile file = CaseFileTest.this.caseFile;
			file.markOpened(NOW);
			file.markOpened(NOW.plusSeconds(1));
			assertThat(file.getOpenedAt()).isEqualTo(NOW);
			file.assignTo(HEAD, NOW.plusSeconds(2));
			assertThat(file.getOpenedAt()).isNull();
		}

		@Test
		void aQuestionNeedsWords() {
			refused("decision.length", () -> decide(PendingDecision.askReporter("  ", "coordinator")));
		}

		@Test
		void itIsNotReferredToItsOwnUnitNorBackNorUpwards() {
			CaseFile file = CaseFileTest.this.caseFile;
			refused("refer.same-unit", () -> decide(PendingDecision.refer("SAFETY", "coordinator")));
			refused("refer.above", () -> decide(PendingDecision.refer("MINISTRY", "coordinator")));
			refer("BUILDINGS");
			refused("refer.back", () -> decide(PendingDecision.refer("SAFETY", "coordinator")));
			assertThat(file.mayBeReferredTo("SAFETY", (unit) -> false)).isFalse();
			assertThat(file.mayBeReferredTo("HEALTH", (unit) -> false)).isTrue();
			assertThat(file.getAssignment().getUnit()).isEqualTo("BUILDINGS");
		}

		@Test
		void withTheThirdReferralNoUnitHasItAndRoutingStartsTheCountAgain() {
			CaseFile file = CaseFileTest.this.caseFile;
			refer("BUILDINGS");
			refer("SCHOOLS");
			refer("HEALTH");
			assertThat(file.getAssignment().getUnit()).isNull();
			decide(PendingDecision.route("SAFETY", "care"));
			file.getAssignment().route(file.consumeRouting().requiredUnit());
			assertThat(file.getAssignment().getUnit()).isEqualTo("SAFETY");
			refer("BUILDINGS");
			assertThat(file.getAssignment().getUnit()).isEqualTo("BUILDINGS");
		}

		@Test
		void aStepActsOnlyOnWhatWasDecided() {
			CaseFile file = CaseFileTest.this.caseFile;
			refused("decision.missing", file::consumeReferral);
			decide(PendingDecision.refer("BUILDINGS", "coordinator"));
			refused("decision.missing", () -> file.publishResolution(NOW));
			refused("decision.missing", file::consumeRouting);
			refused("decision.missing", () -> file.askReporter(Duration.ZERO, NOW));
			assertThat(file.consumeReferral().unit()).isEqualTo("BUILDINGS");
			refused("decision.missing", file::consumeReferral);
		}

		@Test
		void anEscalationIsDecidedOrOverdueUntilTheNextLevelHasTheCase() {
			CaseFile file = CaseFileTest.this.caseFile;
			file.decide(PendingDecision.resolve(ANSWER, "coordinator"), (unit) -> false);
			file.escalate();
			assertThat(file.isEscalationDecided()).isFalse();
			assertThat(file.getResolutionDraft()).isEmpty();
			decide(PendingDecision.escalate("coordinator"));
			file.escalate();
			file.moveToLevel(HEAD, NOW);
			assertThat(file.isEscalationDecided()).isTrue();
			file.assignTo(HEAD, NOW);
			assertThat(file.isEscalationDecided()).isFalse();
			assertThat(file.isEscalated()).isTrue();
		}

		private void refer(String unit) {
			decide(PendingDecision.refer(unit, "coordinator"));
			CaseFileTest.this.caseFile.getAssignment()
				.refer(CaseFileTest.this.caseFile.consumeReferral().requiredUnit());
		}

		private void decide(PendingDecision decision) {
			CaseFileTest.this.caseFile.decide(decision, "MINISTRY"::equals);
		}

	}

}
