package org.tawasul.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseLink;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.LinkedCaseDelivery;
import org.tawasul.casefile.Phase;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A case that is linked to a main case waits for it, is resolved with it, and comes back
 * when the link is undone.
 */
@TawasulTest
class LinkedCaseTest {

	private static final String FOR_THE_OTHERS = "انقطع مصدر الغاز في المدرسة وعاد المبنى آمنًا للجميع.";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseLinkService links;

	@Autowired
	private LinkedCaseDelivery delivery;

	@Autowired
	private CaseConsistencyCheck agreement;

	@Test
	void aLinkedCaseWaitsWithoutADeadlineAndIsResolvedWithItsMainCaseOnceInWordsOfItsOwn() {
		CaseNumber main = fire();
		CaseNumber linked = fire();
		this.links.link(linked, main, "coordinator", false);
		this.scenario.at(linked).isWaitingAt("EventGateway_MainCase");
		assertThat(this.scenario.file(linked).getStatus()).isEqualTo("linked");
		assertThat(this.scenario.file(linked).getPhase()).isEqualTo(Phase.WAITING);
		assertThat(this.scenario.due(linked)).isNull();
		assertThat(this.scenario.task(linked)).isNull();
		assertThat(this.agreement.findInconsistencies(List.of(linked, main))).isEmpty();

		this.scenario.handle(main, "coordinator");
		resolve(main);
		assertThat(this.scenario.file(linked).getStatus()).isEqualTo("linked");
		this.delivery.deliver();
		this.delivery.deliver();
		this.links.deliver(linked);

		this.scenario.at(linked).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(this.scenario.file(linked).getResolution()).isEqualTo(FOR_THE_OTHERS);
		assertThat(this.scenario.file(main).getResolution()).isNotEqualTo(FOR_THE_OTHERS);
		assertThat(this.scenario.messages(linked)).containsOnlyOnce("resolved:reporter");
		assertThat(this.scenario.messages(main)).containsOnlyOnce("resolved:reporter");
		assertThat(this.links.find(linked)).map(CaseLink::ended).contains(CaseLink.LinkEnd.RESOLVED);
		this.cases.accept(linked);
		assertThat(this.scenario.isOver(linked)).isTrue();
		assertThat(this.agreement.countEngineRows(linked)).isZero();
	}

	@Test
	void undoingTheLinkSendsTheCaseBackToThoseWhoHadItAsNewAndWithTheirWholeTime() {
		CaseNumber main = fire();
		CaseNumber linked = fire();
		this.scenario.handle(linked, "coordinator");
		this.links.link(linked, main, "coordinator", false);
		this.scenario.turnClockBy(Duration.ofDays(3));
		this.links.undo(linked, "هذا حريق آخر", "coordinator");
		this.scenario.at(linked).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.handlers(linked)).isEqualTo("EDU-01-SAF.coordinators");
		assertThat(
				Duration.between(this.scenario.file(linked).getAssignment().getClockSince(), this.scenario.due(linked)))
			.isPositive();
		assertThat(this.scenario.file(linked).getOpenedAt()).isNull();
		assertThat(this.scenario.timeline(linked)).containsExactly("received", "assigned", "assessed", "linked",
				"unlinked", "assigned");
		assertThat(this.scenario.messages(linked)).filteredOn((message) -> message.startsWith("new_task:coordinator"))
			.isNotEmpty();
		assertThatThrownBy(() -> this.links.undo(linked, "مرة أخرى", "coordinator"))
			.isInstanceOf(CaseActionNotAllowedException.class)
			.hasMessage("link.none");
	}

	@Test
	void aCaseThatNobodyHasRoutedGoesBackToTheCareCentreOrGetsTheUnitOfItsMainCase() {
		CaseNumber main = complaint();
		CaseNumber unrouted = this.scenario.open(CaseScenario.unroutable("SA-01"));
		this.links.link(unrouted, main, "care", true);
		this.scenario.at(unrouted).isWaitingAt("EventGateway_MainCase");
		this.links.undo(unrouted, "عن أمر آخر", "care");
		this.scenario.at(unrouted).isWaitingAt("Task_RouteCase");
		assertThat(this.scenario.due(unrouted)).isNotNull();

		this.links.link(unrouted, main, "care", true);
		this.scenario.handle(main, "edu01sch.coordinator1");
		this.scenario.resolve(main, "edu01sch.coordinator1");
		this.delivery.deliver();
		this.scenario.at(unrouted).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(this.scenario.file(unrouted).getAssignment().getUnit()).isEqualTo("EDU-01-SCH");
		this.cases.object(unrouted, "لم يُحل ما ذكرته");
		this.scenario.at(unrouted).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.handlers(unrouted)).startsWith("EDU-01-SCH.");
	}

	@Test
	void whenTheMainCaseIsWithdrawnItsLinkedCasesComeBackOnceAndTheirHandlersReadWhy() {
		CaseNumber main = complaint();
		CaseNumber linked = complaint();
		this.links.link(linked, main, "care", true);
		this.cases.withdraw(main, "حُلّت المشكلة");
		this.delivery.deliver();
		this.delivery.deliver();
		this.scenario.at(linked).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.due(linked)).isNotNull();
		assertThat(this.scenario.timeline(linked)).containsExactly("received", "assigned", "linked", "unlinked",
				"unlinked", "assigned");
		assertThat(this.scenario.messages(linked)).filteredOn((message) -> message.endsWith(":reporter"))
			.containsExactly("received:reporter");
	}

	@Test
	void aLinkedCaseThatItsReporterWithdrawsIsOverAndHearsNoMoreOfItsMainCase() {
		CaseNumber main = complaint();
		CaseNumber linked = complaint();
		this.links.link(linked, main, "care", true);
		this.cases.withdraw(linked, null);
		assertThat(this.scenario.isOver(linked)).isTrue();
		assertThat(this.agreement.countEngineRows(linked)).isZero();
		assertThat(this.links.find(linked)).map(CaseLink::ended).contains(CaseLink.LinkEnd.CLOSED);
		assertThat(this.links.count(List.of(main))).isEmpty();
	}

	@Test
	void theMinistersDecisionOnTheMainCaseResolvesItsLinkedCasesTooAndTheyMayStillBeObjectedTo() {
		CaseNumber main = fire();
		CaseNumber linked = fire();
		this.links.link(linked, main, "coordinator", false);
		this.scenario.escalateToMinister(main);
		this.scenario.at(linked).isWaitingAt("EventGateway_MainCase");
		this.scenario.complete(main, "minister",
				Map.of("resolution", "تُصلح المدرسة خلال أسبوع.", "linkedResolution", FOR_THE_OTHERS));
		this.delivery.deliver();
		this.scenario.at(linked).isWaitingAt("EventGateway_ReporterVerdict");
		this.cases.object(linked, "ما زالت الرائحة");
		assertThat(this.scenario.handlers(linked)).isEqualTo("EDU-01-SAF.head");
	}

	@Test
	void withoutAnAnswerForTheOthersTheyReadAStandardSentenceAndNeverTheOneOfTheMainCase() {
		CaseNumber main = fire();
		CaseNumber linked = fire();
		this.links.link(linked, main, "coordinator", false);
		this.scenario.handle(main, "coordinator");
		this.scenario.resolve(main, "coordinator");
		this.delivery.deliver();
		assertThat(this.scenario.file(linked).getResolution()).startsWith("عُولج ما ورد في طلبك مع طلبات مماثلة");
		assertThat(this.scenario.messages(linked)).containsOnlyOnce("resolved:reporter");
	}

	@Test
	void anAnswerForOthersIsNotTakenFromACaseThatNoneIsLinkedTo() {
		CaseNumber alone = fire();
		this.scenario.handle(alone, "coordinator");
		assertThatThrownBy(() -> resolve(alone)).hasStackTraceContaining("form.not-asked");
		this.scenario.at(alone).isWaitingAt("Task_ResolveCase");
	}

	@Test
	void casesThatAreLinkedToACaseMoveAlongWhenItIsLinkedItself() {
		CaseNumber main = fire();
		CaseNumber earlierMain = fire();
		CaseNumber linked = fire();
		this.links.link(linked, earlierMain, "coordinator", false);
		assertThat(this.links.link(earlierMain, main, "coordinator", false)).isOne();
		assertThat(this.links.count(List.of(main, earlierMain))).isEqualTo(Map.of(main, 2));
		this.scenario.handle(main, "coordinator");
		resolve(main);
		this.delivery.deliver();
		this.scenario.at(linked).isWaitingAt("EventGateway_ReporterVerdict");
		this.scenario.at(earlierMain).isWaitingAt("EventGateway_ReporterVerdict");
	}

	@Test
	void aCaseThatIsMoreImportantThanTheNewMainCaseDoesNotMoveAlong() {
		CaseNumber main = fire();
		CaseNumber earlierMain = fire();
		CaseNumber linked = fire();
		this.links.link(linked, earlierMain, "coordinator", false);
		this.scenario.handle(main, "coordinator");
		this.scenario.handle(earlierMain, "coordinator");
		refused(earlierMain, main, "link.moved-less-important");
		assertThat(this.links.find(linked)).map(CaseLink::main).contains(earlierMain);
	}

	@Test
	void linksNeverGoRoundInACircleAndNoCaseWaitsForOneThatHasItsAnswer() {
		CaseNumber main = fire();
		CaseNumber linked = fire();
		refused(linked, linked, "link.self");
		this.links.link(linked, main, "coordinator", false);
		refused(main, linked, "link.main-linked");
		refused(linked, main, "link.already");
		CaseNumber resolved = fire();
		this.scenario.handle(resolved, "coordinator");
		this.scenario.resolve(resolved, "coordinator");
		refused(main, resolved, "link.main-resolved");
		refused(resolved, main, "link.resolved");
		this.cases.object(resolved, "لم يُحل");
		refused(resolved, main, "link.objected");
		CaseNumber asked = fire();
		this.scenario.handle(asked, "coordinator");
		this.scenario.ask(asked, "coordinator", "في أي طابق؟");
		refused(asked, main, "link.awaiting-reporter");
		CaseNumber withMinister = fire();
		this.scenario.escalateToMinister(withMinister);
		refused(withMinister, main, "link.with-minister");
		CaseNumber closed = complaint();
		this.cases.withdraw(closed, null);
		refused(closed, main, "link.closed");
		refused(main, closed, "link.main-closed");
		refused(main, complaint(), "link.main-other-type");
		refused(main, this.scenario.open(CaseScenario.incident(Category.CLEANLINESS, "SA-01")),
				"link.main-other-category");
		CaseNumber lessImportant = fire();
		this.scenario.handle(lessImportant, "coordinator");
		refused(main, lessImportant, "link.main-less-important");
	}

	private void refused(CaseNumber number, CaseNumber main, String code) {
		assertThatThrownBy(() -> this.links.link(number, main, "care", true))
			.isInstanceOf(CaseActionNotAllowedException.class)
			.hasMessage(code);
	}

	private CaseNumber fire() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	private CaseNumber complaint() {
		return this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
	}

	private void resolve(CaseNumber main) {
		this.scenario.complete(main, "coordinator", Map.of("outcome", "RESOLVED", "resolution",
				"أغلقنا مصدر الغاز في مختبر ابنك وفحصنا المبنى.", "linkedResolution", FOR_THE_OTHERS));
	}

}
