package org.tawasul.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.report.Report.State;
import org.tawasul.report.output.ReportFormat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of reports, read by other programs and compared with the list of cases. */
@TawasulTest
class ReportFilesTest {

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
	private ReportHeadService heads;

	@Autowired
	private CurrentUser users;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void textsThatSpreadsheetsWouldCalculate() {
		this.jdbc
			.sql("update app.case_file set subject = '=SUM(A1:A9)', reporter_name = '+966 للاتصال',"
					+ " reporter_position = '@معلم' where number = 1004")
			.update();
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
	@Tag("services")
	void thePdfFileHasTheHeadOfTheUnitThatItIsAboutOrOfWhoAskedForIt() throws Exception {
		this.heads.save("EDU-01",
				new ReportHead(ReportHead.NEW, List.of("تعليم منطقة الرياض"), List.of(), Optional.empty()), "admin");
		try {
			assertThat(Poppler.text(make(of("EDU-01-SAF"), ReportRequests.CARE))).contains("تعليم منطقة الرياض");
			assertThat(Poppler.text(make(of("UNI-KSU"), ReportRequests.CARE))).doesNotContain("تعليم منطقة الرياض");
			assertThat(Poppler.text(make(of(null), ReportRequests.CARE))).doesNotContain("تعليم منطقة الرياض");
			assertThat(Poppler.text(make(of(null), this.users.of("head")))).contains("تعليم منطقة الرياض");
		}
		finally {
			this.heads.remove("EDU-01", 0);
		}
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
	void oldFilesGoWithTheirReports() throws Exception {
		make(ReportFormat.CSV, DAY);
		assertThat(this.repository.removeFinished(Clock.systemUTC().instant().minus(Duration.ofDays(3)))).isZero();
		assertThat(this.repository.removeFinished(Clock.systemUTC().instant().plus(Duration.ofDays(1)))).isOne();
		assertThat(this.jdbc.sql("select count(*) from app.report_chunk").query(Integer.class).single()).isZero();
	}

	private static ReportCriteria of(@Nullable String unit) {
		return new ReportCriteria(DAY, DAY, Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.ofNullable(unit), Optional.empty(), Optional.empty());
	}

	private byte[] make(ReportCriteria criteria, StaffUser reader) throws Exception {
		return make(reader,
				this.reports.request(reader, criteria, ReportFormat.PDF, SupportedLanguages.ARABIC).orElseThrow());
	}

	private byte[] make(ReportFormat format, LocalDate from) throws Exception {
		return make(ReportRequests.CARE, this.requests.request(format, from));
	}

	private byte[] make(StaffUser reader, UUID id) throws Exception {
		assertThat(this.maker.makeNext()).isTrue();
		Report report = this.reports.find(reader, id).orElseThrow();
		assertThat(report.state()).isEqualTo(State.READY);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		this.reports.copy(report, file);
		assertThat(file.size()).isEqualTo((int) report.size());
		return file.toByteArray();
	}

	private List<String> list() {
		return this.jdbc.sql("""
				select number::text from app.case_file where number between 1000 and 2000
				 order by case unit when 'UNI-KSU' then 1 when 'EDU-01-SAF' then 2 when 'EDU-01-BLD' then 3 else 4 end,
				 received_at, number""").query(String.class).list();
	}

}
