package org.tawasul.casefile;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseLink.LinkEnd;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No case waits for ever for a main case that was ended without a word to its links, as
 * by a node of an older release.
 */
@TawasulTest
class MissedLinkOutcomeRepositoryTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseLinkService links;

	@Autowired
	private LinkedCaseDelivery delivery;

	@Autowired
	private MissedLinkOutcomeRepository missed;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aMainCaseThatAnOlderNodeResolvedResolvesItsLinkedCases() {
		CaseNumber main = fire();
		CaseNumber linked = linkedTo(main);
		this.scenario.handle(main, "coordinator");
		this.scenario.resolve(main, "coordinator");
		forgetOutcome(linked);
		this.delivery.deliver();
		assertThat(this.scenario.file(linked).getStatus()).isEqualTo("resolved");
		assertThat(end(linked)).isEqualTo(LinkEnd.RESOLVED);
	}

	@Test
	void aMainCaseThatAnOlderNodeResolvedAndClosedStillResolvesThem() {
		CaseNumber main = fire();
		CaseNumber linked = linkedTo(main);
		this.scenario.handle(main, "coordinator");
		this.scenario.resolve(main, "coordinator");
		this.cases.accept(main);
		forgetOutcome(linked);
		this.delivery.deliver();
		assertThat(this.scenario.file(linked).getStatus()).isEqualTo("resolved");
	}

	@Test
	void aMainCaseThatEndedWithoutAResolutionReleasesItsLinkedCases() {
		CaseNumber main = complaint();
		CaseNumber linked = complaint();
		this.links.link(linked, main, "care", true);
		this.cases.withdraw(main, null);
		forgetOutcome(linked);
		this.delivery.deliver();
		assertThat(this.scenario.file(linked).getStatus()).isEqualTo("under_study");
		assertThat(end(linked)).isEqualTo(LinkEnd.RELEASED);
	}

	@Test
	void aResolutionFromBeforeTheLinkIsNotForTheLinkedCaseWhichWaitsOn() {
		CaseNumber main = fire();
		this.scenario.handle(main, "coordinator");
		this.scenario.resolve(main, "coordinator");
		this.cases.object(main, "لم يُحل");
		this.cases.changeImportance(main, Importance.VERY_IMPORTANT, "care");
		CaseNumber linked = linkedTo(main);
		this.delivery.deliver();
		assertThat(this.scenario.file(linked).getStatus()).isEqualTo("linked");
		assertThat(end(linked)).isNull();
	}

	@Test
	void aRoundGoesOnWhereTheLastOneStoppedAndBeginsAnewAfterTheLast() {
		CaseNumber main = fire();
		CaseNumber first = linkedTo(main);
		CaseNumber second = linkedTo(main);
		long before = id(first) - 1;
		assertThat(this.missed.note(before, 1)).isEqualTo(id(first));
		assertThat(this.missed.note(id(first), 1)).isEqualTo(id(second));
		assertThat(this.missed.note(id(second), 1)).isZero();
	}

	@Test
	@Transactional
	void aRoundReadsLinksAndMainCasesByTheirIndexes() {
		// Few links wait here: reading them all and sorting would cost no more.
		this.jdbc.sql("set local enable_seqscan = off; set local enable_sort = off").update();
		List<String> plan = this.jdbc.sql("explain " + MissedLinkOutcomeRepository.NOTE)
			.param("after", 0L)
			.param("limit", 500)
			.param("now", OffsetDateTime.now())
			.query(String.class)
			.list();
		assertThat(plan).anyMatch((line) -> line.contains("case_link_waiting"))
			.noneMatch((line) -> line.contains("Seq Scan"));
	}

	/** As if whoever moved the main case had known of no links. */
	private void forgetOutcome(CaseNumber linked) {
		int rows = this.jdbc
			.sql("update app.case_link set outcome = null, answer_by = null, deliver_at = null"
					+ " where case_number = ? and ended_at is null and outcome is not null")
			.param(linked.value())
			.update();
		assertThat(rows).isOne();
	}

	private @Nullable LinkEnd end(CaseNumber linked) {
		return this.links.find(linked).orElseThrow().ended();
	}

	private long id(CaseNumber linked) {
		return this.jdbc.sql("select max(id) from app.case_link where case_number = ?")
			.param(linked.value())
			.query(Long.class)
			.single();
	}

	private CaseNumber linkedTo(CaseNumber main) {
		CaseNumber linked = fire();
		this.links.link(linked, main, "coordinator", false);
		return linked;
	}

	private CaseNumber fire() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	private CaseNumber complaint() {
		return this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
	}

}
