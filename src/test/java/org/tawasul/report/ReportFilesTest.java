package org.tawasul.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseType;
import org.tawasul.directory.Role;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.report.Report.State;
import org.tawasul.report.output.ReportFormat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** Files of reports, read by other programs and compared with the list of cases. */
@TawasulTest
class ReportFilesTest {

	private static final StaffUser CARE = new StaffUser("care", Set.of(Role.CARE_OFFICER), Set.of(), Set.of());

	private static final LocalDate DAY = LocalDate.of(2011, 4, 1);

	private static final int CASES = 240;

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

	@BeforeEach
	void casesOfLongAgo() {
		ReportCases.insert(this.jdbc, DAY, CASES);
		this.jdbc
			.sql("update app.case_file set subject = '=SUM(A1:A9)', reporter_name = '+966 للاتصال',"
					+ " reporter_position = '@معلم' where number = 1004")
			.update();
	}

	@AfterEach
	void remove() {
		ReportCases.delete(this.jdbc);
		this.jdbc.sql("delete from app.report").update();
	}

	@Test
	void theCsvFileHasTheCasesOfTheListInItsOrder() throws Exception {
		byte[] file = make(ReportFormat.CSV, DAY);
		assertThat(file).startsWith(0xef, 0xbb, 0xbf);
		List<String> numbers = new ArrayList<>();
		try (CSVParser parser = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new InputStreamReader(new ByteArrayInputStream(file, 3, file.length - 3), StandardCharsets.UTF_8))) {
			assertThat(parser.getHeaderNames()).containsExactly("المسلسل", "رقم الطلب", "اسم مقدم الطلب", "موضوع الطلب",
					"الرقم الوظيفي", "تاريخ الطلب", "نوع الطلب", "النوع الفرعي", "الجهة", "الإدارة", "الوظيفة");
			for (CSVRecord row : parser) {
				numbers.add(row.get("رقم الطلب"));
				if (row.get("رقم الطلب").equals("1004")) {
					assertThat(row.get("موضوع الطلب")).isEqualTo("'=SUM(A1:A9)");
					assertThat(row.get("اسم مقدم الطلب")).isEqualTo("'+966 للاتصال");
					assertThat(row.get("الوظيفة")).isEqualTo("'@معلم");
				}
			}
		}
		assertThat(numbers).isEqualTo(list());
	}

	@Test
	void theSpreadsheetRunsFromRightToLeftAndHasNoFormulas() throws Exception {
		byte[] file = make(ReportFormat.SPREADSHEET, DAY);
		List<String> numbers = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.isRightToLeft()).isTrue();
			assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("رقم الطلب");
			for (Row row : sheet) {
				for (Cell cell : row) {
					assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
				}
				if (row.getRowNum() > 0) {
					numbers.add(Long.toString((long) row.getCell(1).getNumericCellValue()));
				}
			}
			assertThat(sheet.getRow(1 + list().indexOf("1004")).getCell(3).getStringCellValue())
				.isEqualTo("=SUM(A1:A9)");
		}
		assertThat(numbers).isEqualTo(list());
	}

	@Test
	@Tag("services")
	void thePdfFileHasTheCasesOfTheListAndReadsAsArabic() throws Exception {
		byte[] file = make(ReportFormat.PDF, DAY);
		Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve("report.pdf"), file);
		String text = Poppler.text(file);
		assertThat(text).contains("تقرير الطلبات حسب الفترة ونوع الطلب").contains("اسم مقدم الطلب").contains("صفحة");
		for (String number : list()) {
			assertThat(text).containsPattern("(?<![0-9])" + number + "(?![0-9])");
		}
		assertThat(Poppler.fonts(file)).contains("TawasulSans").doesNotContain(" no ");
	}

	@Test
	void aTenYearPeriodIsAReportLikeAnyOther() throws Exception {
		byte[] file = make(ReportFormat.CSV, DAY.minusYears(5));
		assertThat(new String(file, StandardCharsets.UTF_8).lines()).hasSize(CASES + 1);
	}

	@Test
	void aReportWithoutCasesIsAFileWithHeadsAlone() throws Exception {
		ReportCases.delete(this.jdbc);
		assertThat(new String(make(ReportFormat.CSV, DAY), StandardCharsets.UTF_8).lines()).hasSize(1);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(make(ReportFormat.SPREADSHEET, DAY)))) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
		}
		assertThat(make(ReportFormat.PDF, DAY)).startsWith('%', 'P', 'D', 'F');
	}

	@Test
	void whatADeadNodeHadBegunAnotherOneMakesAnew() {
		UUID id = request(ReportFormat.CSV, DAY);
		UUID dead = UUID.randomUUID();
		assertThat(this.repository.claimNext(dead, Duration.ofMinutes(1), 3)).isPresent();
		assertThat(this.maker.makeNext()).as("nobody else takes what a living node makes").isFalse();
		this.repository.renew(id, dead, 17, 240L, Duration.ZERO);
		this.jdbc.sql("update app.report set claimed_until = now() - interval '1 second'").update();
		assertThat(this.maker.makeNext()).isTrue();
		assertThat(find(id).state()).isEqualTo(State.READY);
		assertThat(find(id).written()).isEqualTo(CASES);
		assertThat(this.repository.finish(id, dead, 5, 5, Clock.systemUTC().instant()))
			.as("the dead node comes back too late")
			.isFalse();
	}

	@Test
	void aReportThatKillsItsNodesIsGivenUp() {
		UUID id = request(ReportFormat.CSV, DAY);
		for (int attempt = 0; attempt < 3; attempt++) {
			assertThat(this.repository.claimNext(UUID.randomUUID(), Duration.ZERO, 3)).isPresent();
			this.jdbc.sql("update app.report set claimed_until = now() - interval '1 second'").update();
		}
		assertThat(this.maker.makeNext()).isFalse();
		assertThat(this.repository.failAbandoned(3, Clock.systemUTC().instant())).isOne();
		assertThat(find(id).state()).isEqualTo(State.FAILED);
	}

	@Test
	void aReportThatIsStoppedHalfWayLeavesNothing() {
		UUID id = request(ReportFormat.CSV, DAY);
		ReportFileMaker stopping = mock(ReportFileMaker.class, (call) -> {
			Report report = call.getArgument(0);
			ReportRun run = call.getArgument(1);
			run.expect(CASES);
			run.count();
			this.reports.stop(CARE, report.id());
			return null;
		});
		maker(stopping).makeNext();
		assertThat(find(id).state()).isEqualTo(State.STOPPED);
		assertThat(this.jdbc.sql("select count(*) from app.report_chunk").query(Integer.class).single()).isZero();
	}

	@Test
	void progressIsNotedAndAStoppedReportEndsAtItsNextRow() {
		UUID id = request(ReportFormat.CSV, DAY);
		List<Long> noted = new ArrayList<>();
		ReportMaker[] self = new ReportMaker[1];
		ReportFileMaker watched = mock(ReportFileMaker.class, (call) -> {
			ReportRun run = call.getArgument(1);
			run.expect(CASES);
			run.count();
			self[0].noteProgress();
			noted.add(find(id).written());
			this.reports.stop(CARE, id);
			self[0].noteProgress();
			this.files.make(call.getArgument(0), run, call.getArgument(2));
			return null;
		});
		self[0] = maker(watched);
		self[0].makeNext();
		assertThat(noted).containsExactly(1L);
		assertThat(find(id).state()).isEqualTo(State.STOPPED);
	}

	@Test
	void aNodeThatStopsGivesItsReportsBack() {
		UUID id = request(ReportFormat.CSV, DAY);
		ReportMaker[] self = new ReportMaker[1];
		ReportFileMaker closing = mock(ReportFileMaker.class, (call) -> {
			self[0].close();
			this.files.make(call.getArgument(0), call.getArgument(1), call.getArgument(2));
			return null;
		});
		self[0] = maker(closing);
		self[0].makeNext();
		assertThat(find(id).state()).isEqualTo(State.WAITING);
		assertThat(this.maker.makeNext()).isTrue();
		assertThat(find(id).state()).isEqualTo(State.READY);
	}

	@Test
	void aReportThatCannotBeMadeSaysSo() {
		UUID id = request(ReportFormat.CSV, DAY);
		ReportFileMaker failing = mock(ReportFileMaker.class, (call) -> {
			throw new IOException("disk full");
		});
		maker(failing).makeNext();
		assertThat(find(id).state()).isEqualTo(State.FAILED);
	}

	@Test
	void theNewestFilesOfAPersonAreKept() {
		List<UUID> asked = new ArrayList<>();
		for (int day = 0; day < 3; day++) {
			asked.add(request(ReportFormat.CSV, DAY.plusDays(1 + day)));
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
		assertThat(find(id).criteria()).isEqualTo(criteria);
	}

	@Test
	void oldFilesGoWithTheirReports() throws Exception {
		make(ReportFormat.CSV, DAY);
		assertThat(this.repository.removeFinished(Clock.systemUTC().instant().minus(Duration.ofDays(3)))).isZero();
		assertThat(this.repository.removeFinished(Clock.systemUTC().instant().plus(Duration.ofDays(1)))).isOne();
		assertThat(this.jdbc.sql("select count(*) from app.report_chunk").query(Integer.class).single()).isZero();
	}

	private ReportMaker maker(ReportFileMaker files) {
		return new ReportMaker(this.repository, this.contents, files, this.folder,
				new ReportProperties(1, Duration.ofMinutes(1), 3, 5, 2, Duration.ofDays(3), Duration.ofMinutes(10)),
				this.transactions, Clock.systemUTC());
	}

	private byte[] make(ReportFormat format, LocalDate from) throws Exception {
		UUID id = request(format, from);
		assertThat(this.maker.makeNext()).isTrue();
		Report report = find(id);
		assertThat(report.state()).isEqualTo(State.READY);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		this.reports.copy(report, file);
		assertThat(file.size()).isEqualTo((int) report.size());
		return file.toByteArray();
	}

	private UUID request(ReportFormat format, LocalDate from) {
		ReportCriteria criteria = new ReportCriteria(from, from.plusYears(DAY.equals(from) ? 0 : 10), Optional.empty(),
				"", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty());
		return this.reports.request(CARE, criteria, format, SupportedLanguages.ARABIC).orElseThrow();
	}

	private Report find(UUID id) {
		return this.reports.find(CARE, id).orElseThrow();
	}

	private List<String> list() {
		return this.jdbc.sql("""
				select number::text from app.case_file where number between 1000 and 2000
				 order by case unit when 'UNI-KSU' then 1 when 'EDU-01-SAF' then 2 when 'EDU-01-BLD' then 3 else 4 end,
				 received_at, number""").query(String.class).list();
	}

}
