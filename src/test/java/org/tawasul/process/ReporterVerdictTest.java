package org.tawasul.process;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Phase;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The reporter accepts, objects or stays silent; the Minister's answer is final.
 */
@TawasulTest
class ReporterVerdictTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseConsistencyCheck agreement;

	@Test
	void anAcceptedResolutionIsFinalAndNothingIsLeftInTheEngine() {
		CaseNumber number = resolved();
		this.cases.accept(number);
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("closed");
		assertThat(this.scenario.isOver(number)).isTrue();
		assertThat(this.agreement.countEngineRows(number)).isZero();
		assertThat(this.scenario.messages(number)).contains("resolved:reporter", "rate_invitation:reporter");
	}

	@Test
	void silenceForTenDaysMakesItFinalToo() {
		CaseNumber number = resolved();
		this.scenario.advanceToTimer(number, "CatchEvent_ObjectionWindowOver");
		assertThat(this.scenario.file(number).getPhase()).isEqualTo(Phase.DONE);
		assertThat(this.agreement.countEngineRows(number)).isZero();
		assertThat(this.scenario.timeline(number)).endsWith("resolved", "closed");
		assertThatThrownBy(() -> this.cases.object(number, "متأخر")).isInstanceOf(CaseActionNotAllowedException.class);
	}

	@Test
	void anObjectionAfterTheWindowIsRefusedEvenBeforeTheTimerHasRun() {
		CaseNumber number = resolved();
		this.scenario.turnClockBy(Duration.ofDays(10).plusSeconds(1));
		assertThatThrownBy(() -> this.cases.object(number, "متأخر")).isInstanceOf(CaseActionNotAllowedException.class);
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
	}

	@Test
	void eachObjectionMovesUpALevelAndNeverComesBackToTheSamePeople() {
		CaseNumber number = resolved();
		for (String[] level : new String[][] { { "EDU-01-SAF.head", "head" }, { "EDU-01.head", "director" },
				{ "AGY-GEN.head", "undersecretary" } }) {
			this.cases.object(number, "لم تُصلح المشكلة");
			this.scenario.at(number).isWaitingAt("Task_AssessCase");
			assertThat(this.scenario.handlers(number)).isEqualTo(level[0]);
			this.scenario.handle(number, level[1]);
			this.scenario.resolve(number, level[1]);
		}
		this.cases.object(number, "لم تُصلح المشكلة");
		this.scenario.at(number).isWaitingAt("Task_DecideAsMinister");
		assertThat(this.scenario.messages(number)).filteredOn("objection_received:reporter"::equals).hasSize(4);
		this.scenario.complete(number, "minister", Map.of("resolution", "تُصلح المدرسة خلال أسبوع ويُحاسب المقصر."));
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("closed");
		assertThat(this.scenario.file(number).getResolution()).startsWith("تُصلح المدرسة");
		assertThat(this.agreement.countEngineRows(number)).isZero();
		assertThat(this.scenario.timeline(number)).endsWith("objected", "assigned", "resolved", "closed");
		assertThatThrownBy(() -> this.cases.object(number, "لا")).isInstanceOf(CaseActionNotAllowedException.class);
	}

	@Test
	void thoseWhoWorkedOnItBeforeHearWhatBecameOfItAndNobodyTwice() {
		CaseNumber number = resolved();
		this.cases.object(number, "لم تُصلح المشكلة");
		this.scenario.handle(number, "head");
		this.scenario.resolve(number, "head");
		assertThat(this.scenario.messages(number)).filteredOn((message) -> message.startsWith("what_became"))
			.containsExactly("what_became:coordinator");
	}

	@Test
	void theOneWhoStudiedItHearsWhenAColleagueResolvesIt() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator2");
		assertThat(this.scenario.messages(number)).contains("what_became:coordinator")
			.doesNotContain("what_became:coordinator2");
	}

	private CaseNumber resolved() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		return number;
	}

}
