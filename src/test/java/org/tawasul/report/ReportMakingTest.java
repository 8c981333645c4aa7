package org.tawasul.report;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseType;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.report.Report.State;
import org.tawasul.report.output.ReportFormat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Reports that are made in the background: by nodes that die or stop, for people who ask
 * for too many or change their minds.
 */
@TawasulTest
class ReportMakingTest {

	private static final StaffUser CARE = ReportRequests.CARE;

	private static final LocalDate DAY = LocalDate.of(2011, 4, 1);

	private static final int CASES = 240;

	@RegisterExtension
	private final ReportRequests requests = new ReportRequests(DAY, CASES);

	@Autowired
	private ReportService reports;

	@Autowired
	private ReportMaker maker;

	@Autowired
	private ReportRepository repository;

	@Autowired
	private ReportFolder folder;

	@Autowired
	private ReportContentRepository contents;

	@Autowired
	private ReportFileMaker files;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatADeadNodeHadBegunAnotherOneMakesAnew() {
		UUID id = this.requests.request(ReportFormat.CSV, DAY);
		UUID dead = UUID.randomUUID();
		assertThat(this.repository.claimNext(dead, Duration.ofMinutes(1), 3)).isPresent();
		assertThat(this.maker.makeNext()).as("nobody else takes what a living node makes").isFalse();
		this.repository.renew(id, dead, 17, 240L, Duration.ZERO);
		this.jdbc.sql("update app.report set claimed_until = now() - interval '1 second'").update();
		assertThat(this.maker.makeNext()).isTrue();
		assertThat(this.requests.find(id).state()).isEqualTo(State.READY);
		assertThat(this.requests.find(id).written()).isEqualTo(CASES);
		assertThat(this.repository.finish(id, dead, 5, 5, Clock.systemUTC().instant()))
			.as("the dead node comes back too late")
			.isFalse();
	}

	@Test
	void aReportThatKillsItsNodesIsGivenUp() {
		UUID id = this.requests.request(ReportFormat.CSV, DAY);
		for (int attempt = 0; attempt < 3; attempt++) {
			assertThat(this.repository.claimNext(UUID.randomUUID(), Duration.ZERO, 3)).isPresent();
			this.jdbc.sql("update app.report set claimed_until = now() - interval '1 second'").update();
		}
		assertThat(this.maker.makeNext()).isFalse();
		assertThat(this.repository.failAbandoned(3, Clock.systemUTC().instant())).isOne();
		assertThat(this.requests.find(id).state()).isEqualTo(State.FAILED);
	}

	@Test
	void aReportThatIsStoppedHalfWayLeavesNothing() {
		UUID id = this.requests.request(ReportFormat.CSV, DAY);
		ReportFileMaker stopping = mock(ReportFileMaker.class, (call) -> {
			Report report = call.getArgument(0);
			ReportRun run = call.getArgument(1);
			run.expect(CASES);
			run.count();
			this.reports.stop(CARE, report.id());
			return null;
		});
		maker(stopping).makeNext();
		assertThat(this.requests.find(id).state()).isEqualTo(State.STOPPED);
		assertThat(this.jdbc.sql("select count(*) from app.report_chunk").query(Integer.class).single()).isZero();
	}

	@Test
	void progressIsNotedAndAStoppedReportEndsAtItsNextRow() {
		UUID id = this.requests.request(ReportFormat.CSV, DAY);
		List<Long> noted = new ArrayList<>();
		ReportMaker[] self = new ReportMaker[1];
		ReportFileMaker watched = mock(ReportFileMaker.class, (call) -> {
			ReportRun run = call.getArgument(1);
			run.expect(CASES);
			run.count();
			self[0].noteProgress();
			noted.add(this.requests.find(id).written());
			this.reports.stop(CARE, id);
			self[0].noteProgress();
			this.files.make(call.getArgument(0), run, call.getArgument(2));
			return null;
		});
		self[0] = maker(watched);
		self[0].makeNext();
		assertThat(noted).containsExactly(1L);
		assertThat(this.requests.find(id).state()).isEqualTo(State.STOPPED);
	}

	@Test
	void aNodeThatStopsGivesItsReportsBack() {
		UUID id = this.requests.request(ReportFormat.CSV, DAY);
		ReportMaker[] self = new ReportMaker[1];
		ReportFileMaker closing = mock(ReportFileMaker.class, (call) -> {
			self[0].close();
			this.files.make(call.getArgument(0), call.getArgument(1), call.getArgument(2));
			return null;
		});
		self[0] = maker(closing);
		self[0].makeNext();
		assertThat(this.requests.find(id).state()).isEqualTo(State.WAITING);
		assertThat(this.maker.makeNext()).isTrue();
		assertThat(this.requests.find(id).state()).isEqualTo(State.READY);
	}

	@Test
	void aReportThatCannotBeMadeSaysSo() {
		UUID id = this.requests.request(ReportFormat.CSV, DAY);
		ReportFileMaker failing = mock(ReportFileMaker.class, (call) -> {
			throw new IOException("disk full");
		});
		maker(failing).makeNext();
		assertThat(this.requests.find(id).state()).isEqualTo(State.FAILED);
	}

	@Test
	void theNewestFilesOfAPersonAreKept() {
		List<UUID> asked = new ArrayList<>();
		for (int day = 0; day < 3; day++) {
			asked.add(this.requests.request(ReportFormat.CSV, DAY.plusDays(1 + day)));
			assertThat(maker(this.files).makeNext()).isTrue();
		}
		assertThat(this.reports.findLatest(CARE)).extracting(Report::id)
			.containsExactlyInAnyOrderElementsOf(asked.subList(1, 3));
	}

	@Test
	void theLongestCriteriaAreKept() {
		ReportCriteria criteria = new ReportCriteria(DAY, DAY, Optional.of(CaseType.OBSERVATION), "ﷺ".repeat(100),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("EDU-01"), Optional.of("SA-01"),
				Optional.empty());
		UUID id = this.reports.request(CARE, criteria, ReportFormat.CSV, SupportedLanguages.ARABIC).orElseThrow();
		assertThat(this.requests.find(id).criteria()).isEqualTo(criteria);
	}

	private ReportMaker maker(ReportFileMaker files) {
		return new ReportMaker(this.repository, this.contents, files, this.folder,
				new ReportProperties(1, Duration.ofMinutes(1), 3, 5, 2, Duration.ofDays(3), Duration.ofMinutes(10)),
				this.transactions, Clock.systemUTC());
	}

}
