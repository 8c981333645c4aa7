package org.tawasul.process;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseLink;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.LinkedCaseDelivery;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Links that several people make at once, and main cases that come back from their
 * resolution: nobody waits for ever, and nobody is told twice.
 */
@TawasulTest
class LinkedCaseFaultsTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseLinkService links;

	@Autowired
	private LinkedCaseDelivery delivery;

	@Test
	void twoCasesThatAreLinkedToEachOtherAtTheSameTimeDoNotGoRoundInACircle() {
		CaseNumber one = fire();
		CaseNumber other = fire();
		List<String> outcomes = atOnce(() -> link(one, other), () -> link(other, one));
		assertThat(outcomes).containsOnlyOnce("linked").containsAnyOf("link.main-linked", "link.already");
		assertThat(this.links.count(List.of(one, other)).values()).containsExactly(1);
	}

	@Test
	void ofTwoWhoLinkACaseToDifferentMainCasesOneIsToldThatItIsLinkedAlready() {
		CaseNumber linked = fire();
		CaseNumber one = fire();
		CaseNumber other = fire();
		assertThat(atOnce(() -> link(linked, one), () -> link(linked, other))).containsExactlyInAnyOrder("linked",
				"link.already");
		assertThat(this.links.count(List.of(one, other)).values()).containsExactly(1);
		this.scenario.at(linked).isWaitingAt("EventGateway_MainCase");
	}

	@Test
	void anObjectionToTheMainCaseTakesNoResolutionFromThoseWhoWaited() {
		CaseNumber main = fire();
		CaseNumber linked = fire();
		this.links.link(linked, main, "coordinator", false);
		this.scenario.handle(main, "coordinator");
		this.scenario.resolve(main, "coordinator");
		this.cases.object(main, "لم يُحل");
		this.delivery.deliver();
		this.scenario.at(linked).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(this.scenario.messages(linked)).containsOnlyOnce("resolved:reporter");
	}

	@Test
	void aCaseMayWaitForAMainCaseThatWasObjectedToAndGetsItsNextResolutionOnly() {
		CaseNumber main = fire();
		this.scenario.handle(main, "coordinator");
		this.scenario.resolve(main, "coordinator");
		this.cases.object(main, "لم يُحل");
		this.cases.changeImportance(main, Importance.VERY_IMPORTANT, "care");
		CaseNumber linked = fire();
		this.links.link(linked, main, "care", true);
		this.delivery.deliver();
		assertThat(this.scenario.file(linked).getStatus()).isEqualTo(CaseLink.STATUS);
		this.scenario.handle(main, "head");
		this.scenario.resolve(main, "head");
		this.delivery.deliver();
		this.scenario.at(linked).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(this.scenario.messages(linked)).containsOnlyOnce("resolved:reporter");
	}

	private String link(CaseNumber number, CaseNumber main) {
		try {
			this.links.link(number, main, "care", true);
			return "linked";
		}
		catch (CaseActionNotAllowedException ex) {
			return Optional.ofNullable(ex.getMessage()).orElse("");
		}
	}

	private static List<String> atOnce(Supplier<String> one, Supplier<String> other) {
		List<CompletableFuture<String>> running = Stream.of(one, other).map(CompletableFuture::supplyAsync).toList();
		return running.stream().map(CompletableFuture::join).toList();
	}

	private CaseNumber fire() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

}
