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
			CaseFile it = CaseFileTest.this.caseFile;
			assertThat(it.moveTo("in_progress", Phase.ACTIVE, NOW)).isTrue();
			assertThat(it.moveTo("in_progress", Phase.ACTIVE, NOW)).isFalse();
			assertThat(it.drainEvents())
				.containsExactly(new CaseStatusChanged(it.getNumber(), "in_progress", Phase.ACTIVE));
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
			CaseFile it = CaseFileTest.this.caseFile;
			assertThat(it.changeImportance(Importance.NORMAL)).isFalse();
			assertThat(it.changeImportance(Importance.IMPORTANT)).isTrue();
			assertThat(it.drainEvents()).containsExactly(new ImportanceChanged(it.getNumber()));
		}

	}

	@Nested
	class Decisions {

		@Test
		void aDraftIsNoResolutionBeforeItIsPublished() {
			CaseFile it = CaseFileTest.this.caseFile;
			it.decide(PendingDecision.resolve(ANSWER, "coordinator"), (unit) -> false);
			assertThat(it.getResolution()).isNull();
			assertThat(it.getResolvedAt()).isNull();
			assertThat(it.getResolutionDraft()).contains(ANSWER);
			assertThat(it.isResolvedByLevel()).isFalse();
			PendingDecision published = it.publishResolution(NOW);
			assertThat(published.by()).isEqualTo("coordinator");
			assertThat(it.getResolution()).isEqualTo(ANSWER);
			assertThat(it.getResolutionDraft()).isEmpty();
			assertThat(it.isResolvedByLevel()).isTrue();
		}

		@Test
		void theNextLevelHasNotResolvedWhatTheOneBeforeDid() {
			CaseFile it = resolved();
			it.assignTo(HEAD, NOW.plusSeconds(1));
			assertThat(it.isResolvedByLevel()).isFalse();
			refused("decision.missing", () -> it.publishResolution(NOW));
		}

		@Test
		void aDecisionThatTheModelHasNoStepForIsRefusedRatherThanLost() {
			CaseFile it = CaseFileTest.this.caseFile;
			decide(PendingDecision.refer("BUILDINGS", "coordinator"));
			refused("decision.ignored", () -> it.assignTo(HEAD, NOW));
			assertThat(it.takeReferral().requiredUnit()).isEqualTo("BUILDINGS");
		}

		@Test
		void aCaseIsNotClosedOverAResolutionThatItsReporterNeverSaw() {
			CaseFile it = resolved();
			it.assignTo(HEAD, NOW);
			it.decide(PendingDecision.resolve(ANSWER, "head"), (unit) -> false);
			refused("close.unpublished", () -> it.moveTo("closed", Phase.DONE, NOW));
			it.publishResolution(NOW);
			assertThat(it.moveTo("closed", Phase.DONE, NOW)).isTrue();
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
			CaseFile it = CaseFileTest.this.caseFile;
			for (int i = 0; i < 2; i++) {
				decide(PendingDecision.askReporter("في أي طابق؟", "coordinator"));
				it.askReporter(Duration.ofHours(1));
			}
			refused("ask.too-many", () -> decide(PendingDecision.askReporter("لماذا؟", "coordinator")));
			it.assignTo(HEAD, NOW);
			decide(PendingDecision.askReporter("لماذا؟", "head"));
			assertThat(it.askReporter(Duration.ofHours(1)).text()).isEqualTo("لماذا؟");
			assertThat(it.getAssignment().getTimeLeft()).isEqualTo(Duration.ofHours(1));
		}

		@Test
		void aQuestionNeedsWords() {
			refused("decision.length", () -> decide(PendingDecision.askReporter("  ", "coordinator")));
		}

		@Test
		void itIsNotReferredToItsOwnUnitNorBackNorUpwards() {
			CaseFile it = CaseFileTest.this.caseFile;
			refused("refer.same-unit", () -> decide(PendingDecision.refer("SAFETY", "coordinator")));
			refused("refer.above", () -> decide(PendingDecision.refer("MINISTRY", "coordinator")));
			refer("BUILDINGS");
			refused("refer.back", () -> decide(PendingDecision.refer("SAFETY", "coordinator")));
			assertThat(it.mayBeReferredTo("SAFETY", (unit) -> false)).isFalse();
			assertThat(it.mayBeReferredTo("HEALTH", (unit) -> false)).isTrue();
			assertThat(it.getAssignment().getUnit()).isEqualTo("BUILDINGS");
		}

		@Test
		void withTheThirdReferralNoUnitHasItAndRoutingStartsTheCountAgain() {
			CaseFile it = CaseFileTest.this.caseFile;
			refer("BUILDINGS");
			refer("SCHOOLS");
			refer("HEALTH");
			assertThat(it.getAssignment().getUnit()).isNull();
			decide(PendingDecision.route("SAFETY", "care"));
			it.getAssignment().route(it.takeRouting().requiredUnit());
			assertThat(it.getAssignment().getUnit()).isEqualTo("SAFETY");
			refer("BUILDINGS");
			assertThat(it.getAssignment().getUnit()).isEqualTo("BUILDINGS");
		}

		@Test
		void aStepActsOnlyOnWhatWasDecided() {
			CaseFile it = CaseFileTest.this.caseFile;
			refused("decision.missing", it::takeReferral);
			decide(PendingDecision.refer("BUILDINGS", "coordinator"));
			refused("decision.missing", () -> it.publishResolution(NOW));
			refused("decision.missing", it::takeRouting);
			refused("decision.missing", () -> it.askReporter(null));
			assertThat(it.takeReferral().unit()).isEqualTo("BUILDINGS");
			refused("decision.missing", it::takeReferral);
		}

		@Test
		void anEscalationIsDecidedOrOverdueUntilTheNextLevelHasTheCase() {
			CaseFile it = CaseFileTest.this.caseFile;
			it.decide(PendingDecision.resolve(ANSWER, "coordinator"), (unit) -> false);
			it.escalate();
			assertThat(it.isEscalationDecided()).isFalse();
			assertThat(it.getResolutionDraft()).isEmpty();
			decide(PendingDecision.escalate("coordinator"));
			it.escalate();
			it.moveToLevel(HEAD, NOW);
			assertThat(it.isEscalationDecided()).isTrue();
			it.assignTo(HEAD, NOW);
			assertThat(it.isEscalationDecided()).isFalse();
			assertThat(it.isEscalated()).isTrue();
		}

		private void refer(String unit) {
			decide(PendingDecision.refer(unit, "coordinator"));
			CaseFileTest.this.caseFile.getAssignment().refer(CaseFileTest.this.caseFile.takeReferral().requiredUnit());
		}

		private void decide(PendingDecision decision) {
			CaseFileTest.this.caseFile.decide(decision, "MINISTRY"::equals);
		}

	}

}
