package org.tawasul.directory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TawasulTest
class AppointmentServiceTest {

	// Long before anybody's case: nothing else in the shared context notices.
	private static final Instant THEN = Instant.parse("2021-03-01T05:00:00Z");

	private static final EscalationLevel HEAD = new EscalationLevel("EDU-12-QRT", EscalationLevelKind.HEAD);

	@Autowired
	private AppointmentService appointments;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private DirectoryCache cache;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MessageSource messages;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void anAbsenceIsSeenAfterTheCommitAndGoneWhenTheyAreBack() {
		this.appointments.recordAbsence("edu12qrt.head", THEN, null);
		assertThat(this.ministry.actingPeople(HEAD, THEN)).isEmpty();
		this.appointments.endAbsence("edu12qrt.head", THEN);
		assertThat(this.ministry.actingPeople(HEAD, THEN)).extracting(Person::username)
			.containsExactly("edu12qrt.head");
	}

	@Test
	void aChangeIsSeenInItsTransactionAtOnceAndIsForgottenWithIt() {
		rolledBack(() -> {
			this.appointments.vacate("EDU-12-QRT", Role.HEAD, "edu12qrt.head", THEN);
			assertThat(this.ministry.actingPeople(HEAD, THEN)).isEmpty();
			this.appointments.appoint("EDU-12-QRT", Role.HEAD, "edu12.coordinator1", THEN, null);
			assertThat(this.ministry.groupsOf("edu12.coordinator1", THEN)).contains("EDU-12-QRT.head");
			this.appointments.appointStandIn("EDU-12-QRT", Role.HEAD, "edu12.coordinator2", THEN, null);
			this.appointments.recordAbsence("edu12.coordinator1", THEN, null);
			assertThat(this.ministry.members("EDU-12-QRT.head", THEN)).extracting(Person::username)
				.containsExactly("edu12.coordinator2");
			this.appointments.endStandIn("EDU-12-QRT", Role.HEAD, "edu12.coordinator2", THEN);
			assertThat(this.ministry.actingPeople(HEAD, THEN)).isEmpty();
		});
		assertThat(this.ministry.actingPeople(HEAD, THEN)).extracting(Person::username)
			.containsExactly("edu12qrt.head");
	}

	@Test
	void anotherTransactionInTheMiddleOfAChangeDoesNotSeeItYet() {
		TransactionTemplate apart = new TransactionTemplate(this.transactions);
		apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		rolledBack(() -> {
			this.appointments.recordAbsence("edu12qrt.head", THEN, null);
			apart.executeWithoutResult((status) -> assertThat(this.ministry.actingPeople(HEAD, THEN)).isNotEmpty());
			assertThat(this.ministry.actingPeople(HEAD, THEN)).isEmpty();
		});
	}

	@Test
	void ofTwoHeadsAppointedAtTheSameMomentTheSecondIsRefusedInWords() {
		Instant later = Instant.parse("2090-01-01T00:00:00Z");
		this.appointments.vacate("EDU-12-QRT", Role.HEAD, "edu12qrt.head", later);
		List<String> outcomes = Stream.of("edu12.coordinator1", "edu12.coordinator2")
			.map((username) -> CompletableFuture.supplyAsync(() -> appoint(username, later)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(outcomes).containsExactlyInAnyOrder("appointed", "head_is_there");
		Person second = this.ministry.actingPeople(HEAD, later).iterator().next();
		this.appointments.vacate("EDU-12-QRT", Role.HEAD, second.username(), later);
		this.appointments.appoint("EDU-12-QRT", Role.HEAD, "edu12qrt.head", later, null);
	}

	private String appoint(String username, Instant from) {
		try {
			this.appointments.appoint("EDU-12-QRT", Role.HEAD, username, from, null);
			return "appointed";
		}
		catch (DirectoryException ex) {
			return ex.code();
		}
	}

	@Test
	void aSecondHeadIsRefusedInWordsOfBothLanguages() {
		assertThatExceptionOfType(DirectoryException.class)
			.isThrownBy(() -> this.appointments.appoint("EDU-12-QRT", Role.HEAD, "edu12.head", THEN, null))
			.satisfies((refusal) -> assertThat(this.messages.getMessage(refusal, Locale.ENGLISH))
				.isEqualTo("Unit EDU-12-QRT has a head in this period: edu12qrt.head. Vacate the post first."))
			.satisfies((refusal) -> assertThat(this.messages.getMessage(refusal, Locale.forLanguageTag("ar")))
				.contains("EDU-12-QRT"));
	}

	@Test
	void theTablesThemselvesRefuseASecondHeadALoopAndASecondRoot() {
		refusedByTables("""
				insert into app.appointment (unit, role, person, held_from)
				values ('EDU-12', 'HEAD', 'edu01.coordinator1', '2022-01-01Z')""");
		refusedByTables("update app.unit set parent = 'EDU-12-SAF' where code = 'AGY-GEN'");
		refusedByTables("update app.unit set parent = 'EDU-12', depth = 3 where code = 'EDU-12'");
		refusedByTables("""
				insert into app.unit (code, depth, kind, arabic_name, english_name)
				values ('MOF', 0, 'MINISTRY', 'وزارة', 'Ministry')""");
		refusedByTables("""
				insert into app.absence (person, away_from, away_until)
				values ('head', '2022-01-02Z', '2022-01-01Z')""");
	}

	@Test
	void whatAnotherNodeWroteIsNoticedByTheCounter() {
		rolledBack(() -> {
			long before = version();
			this.jdbc.update("update app.person set mobile = null where username = 'edu12qrt.head'");
			assertThat(version()).isGreaterThan(before);
			assertThat(this.cache.load().person("edu12qrt.head")).get().extracting(Person::mobile).isNull();
		});
	}

	@Test
	void everyForeignKeyOfTheDirectoryHasAnIndex() {
		assertThat(this.jdbc.queryForList("""
				select c.conname from pg_constraint c
				where c.contype = 'f' and c.conrelid in ('app.unit'::regclass, 'app.appointment'::regclass,
					'app.stand_in'::regclass, 'app.absence'::regclass)
				and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
					and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] = c.conkey)""", String.class)).isEmpty();
	}

	private Long version() {
		return this.jdbc.queryForObject("select version from app.directory_version", Long.class);
	}

	private void rolledBack(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			work.run();
		});
	}

	private void refusedByTables(String sql) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.update(sql));
	}

}
