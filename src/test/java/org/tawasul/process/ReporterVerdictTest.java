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
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseConsistencyCheck agreement;

	@Test
	void anAcceptedResolutionIsFinalAndNothingIsLeftInTheEngine() {
		CaseNumber number = resolved();
		this.cases.accept(number);
		assertThat(this.life.file(number).getStatus()).isEqualTo("closed");
		assertThat(this.life.isOver(number)).isTrue();
		assertThat(this.agreement.countEngineRows(number)).isZero();
		assertThat(this.life.messages(number)).contains("resolved:reporter", "rate_invitation:reporter");
	}

	@Test
	void silenceForTenDaysMakesItFinalToo() {
		CaseNumber number = resolved();
		this.life.advanceToTimer(number, "CatchEvent_ObjectionWindowOver");
		assertThat(this.life.file(number).getPhase()).isEqualTo(Phase.DONE);
		assertThat(this.agreement.countEngineRows(number)).isZero();
		assertThat(this.life.timeline(number)).endsWith("resolved", "closed");
		assertThatThrownBy(() -> this.cases.object(number, "متأخر")).isInstanceOf(CaseActionNotAllowedException.class);
	}

	@Test
	void anObjectionAfterTheWindowIsRefusedEvenBeforeTheTimerHasRun() {
		CaseNumber number = resolved();
		this.life.turnClockBy(Duration.ofDays(10).plusSeconds(1));
		assertThatThrownBy(() -> this.cases.object(number, "متأخر")).isInstanceOf(CaseActionNotAllowedException.class);
		this.life.at(number).isWaitingAt("EventGateway_ReporterVerdict");
	}

	@Test
	void eachObjectionClimbsARungAndNeverComesBackToTheSamePeople() {
		CaseNumber number = resolved();
		for (String[] rung : new String[][] { { "EDU-01-SAF.head", "head" }, { "EDU-01.head", "director" },
				{ "AGY-GEN.head", "undersecretary" } }) {
			this.cases.object(number, "لم تُصلح المشكلة");
			this.life.at(number).isWaitingAt("Task_AssessCase");
			assertThat(this.life.handlers(number)).isEqualTo(rung[0]);
			this.life.handle(number, rung[1]);
			this.life.resolve(number, rung[1]);
		}
		this.cases.object(number, "لم تُصلح المشكلة");
		this.life.at(number).isWaitingAt("Task_DecideAsMinister");
		assertThat(this.life.messages(number)).filteredOn("objection_received:reporter"::equals).hasSize(4);
		this.life.complete(number, "minister", Map.of("resolution", "تُصلح المدرسة خلال أسبوع ويُحاسب المقصر."));
		assertThat(this.life.file(number).getStatus()).isEqualTo("closed");
		assertThat(this.life.file(number).getResolution()).startsWith("تُصلح المدرسة");
		assertThat(this.agreement.countEngineRows(number)).isZero();
		assertThat(this.life.timeline(number)).endsWith("objected", "assigned", "resolved", "closed");
		assertThatThrownBy(() -> this.cases.object(number, "لا")).isInstanceOf(CaseActionNotAllowedException.class);
	}

	@Test
	void thoseWhoWorkedOnItBeforeHearWhatBecameOfItAndNobodyTwice() {
		CaseNumber number = resolved();
		this.cases.object(number, "لم تُصلح المشكلة");
		this.life.handle(number, "head");
		this.life.resolve(number, "head");
		assertThat(this.life.messages(number)).filteredOn((message) -> message.startsWith("what_became"))
			.containsExactly("what_became:coordinator");
	}

	@Test
	void theOneWhoStudiedItHearsWhenAColleagueResolvesIt() {
		CaseNumber number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.life.handle(number, "coordinator");
		this.life.resolve(number, "coordinator2");
		assertThat(this.life.messages(number)).contains("what_became:coordinator")
			.doesNotContain("what_became:coordinator2");
	}

	private CaseNumber resolved() {
		CaseNumber number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.life.handle(number, "coordinator");
		this.life.resolve(number, "coordinator");
		this.life.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		return number;
	}

}
