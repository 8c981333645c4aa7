package org.tawasul.process.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.callcentre.CallerAction;
import org.tawasul.callcentre.CallerKnowledge;
import org.tawasul.desk.FaultyTableService;
import org.tawasul.desk.FaultyTableService.FaultyTable;
import org.tawasul.process.engine.EngineClock;
import org.tawasul.survey.call.UndecidedSampleException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/**
 * Administrators hear of a published table that cannot answer: once, and until it is
 * mended.
 */
@TawasulTest
class PublishedTablesTest {

	@Autowired
	private PublishedTables tables;

	@Autowired
	private SatisfactionSampleTable sample;

	@Autowired
	private FaultyTableService faulty;

	@Autowired
	private EngineClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void forget() {
		this.jdbc.sql("delete from app.table_fault").update();
	}

	@Test
	void aTableThatFailsForEveryCaseIsOneFaultUntilAnotherVersionIsPublished() {
		for (int one = 0; one < 3; one++) {
			assertThatThrownBy(() -> this.sample.wayOf(facts("many"))).isInstanceOf(UndecidedSampleException.class);
		}
		assertThat(this.faulty.find()).singleElement().satisfies((table) -> {
			assertThat(table.key()).isEqualTo(SatisfactionSampleTable.TABLE);
			assertThat(table.name()).isEqualTo("عينة اتصالات الرضا");
			assertThat(table.version()).isPositive();
			assertThat(table.times()).isEqualTo(3);
			assertThat(table.since()).isBeforeOrEqualTo(table.lastAt());
			assertThat(table.reason()).isNotBlank();
		});
		this.jdbc.sql("update app.table_fault set version = version - 1").update();
		assertThat(this.faulty.find()).isEmpty();
		assertThatThrownBy(() -> this.sample.wayOf(facts("many"))).isInstanceOf(UndecidedSampleException.class);
		assertThat(this.faulty.find()).extracting(FaultyTable::times).containsExactly(1L);
	}

	@Test
	void aFaultThatDoesNotComeAgainIsForgottenAfterAWeek() {
		assertThatThrownBy(() -> this.sample.wayOf(facts("many"))).isInstanceOf(UndecidedSampleException.class);
		this.jdbc.sql("update app.table_fault set last_at = last_at - interval '8 days'").update();
		assertThat(this.faulty.find()).isEmpty();
	}

	@Test
	void aTableThatAnswersIsNoFault() {
		assertThat(this.sample.wayOf(facts(0))).isPresent();
		assertThat(this.faulty.find()).isEmpty();
	}

	@Test
	void aTableThatNobodyHasPublishedIsAFault() {
		assertThatThrownBy(() -> this.tables.ask("NoSuchTable", Map.of(), (result) -> result))
			.isInstanceOf(TableFaultException.class);
		assertThat(this.faulty.find()).singleElement()
			.satisfies((table) -> assertThat(table.name()).isEqualTo("NoSuchTable"))
			.satisfies((table) -> assertThat(table.version()).isZero());
	}

	@Test
	void whatIsTriedIsNotNoted() {
		this.clock.turnThreadTo(Instant.now().plus(Duration.ofDays(9)));
		try {
			assertThatThrownBy(() -> this.sample.wayOf(facts("many"))).isInstanceOf(UndecidedSampleException.class);
		}
		finally {
			this.clock.turnThreadTo(null);
		}
		assertThat(this.jdbc.sql("select count(*) from app.table_fault").query(Integer.class).single()).isZero();
	}

	@Test
	void aDatabaseThatIsAwayIsNoFaultOfTheTable() {
		RuntimeException away = new DataAccessResourceFailureException("no database");
		assertThatThrownBy(() -> this.tables.ask(SatisfactionSampleTable.TABLE, facts(0), (result) -> {
			throw away;
		})).isSameAs(away);
		assertThat(this.faulty.find()).isEmpty();
	}

	@Test
	void callersAreKnownByTheirSecretAloneWhileTheirTableCannotAnswer() {
		PublishedTables broken = mock(PublishedTables.class);
		when(broken.ask(any(), any(), any())).thenThrow(new TableFaultException("broken", new RuntimeException()));
		CallerVerificationTable rules = new CallerVerificationTable(broken);
		assertThat(rules.allowed(new CallerKnowledge(true, false, false, false, false)))
			.contains(CallerAction.values());
		assertThat(rules.allowed(new CallerKnowledge(false, true, true, true, true))).isEmpty();
	}

	private static Map<String, @Nullable Object> facts(Object place) {
		Map<String, @Nullable Object> facts = new HashMap<>();
		for (String unknown : List.of("category", "unitKind")) {
			facts.put(unknown, null);
		}
		facts.put("type", "COMPLAINT");
		facts.put("importance", "NORMAL");
		facts.put("channel", "WEB");
		facts.put("askedByLink", true);
		facts.put("voiceReady", true);
		facts.put("samplePlace", place);
		return facts;
	}

}
