package org.tawasul.periodic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.periodic.MinistersBrief.Asked;
import org.tawasul.periodic.MinistersBrief.EscalatedCase;
import org.tawasul.periodic.ReportContent.Change;
import org.tawasul.periodic.ReportContent.ChangeKind;
import org.tawasul.periodic.ReportContent.Figure;
import org.tawasul.periodic.ReportContent.Issue;
import org.tawasul.periodic.ReportContent.IssueKind;
import org.tawasul.periodic.ReportContent.LateBody;
import org.tawasul.periodic.ReportContent.Satisfaction;
import org.tawasul.periodic.ReportRhythm.Days;
import org.tawasul.report.Poppler;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files of reports, with as many lines as there can be and names as long as they may
 * be, as another program reads them.
 */
@TawasulTest
@Tag("services")
class PeriodicPdfTest {

	private static final String LONG = "مجمع الأمير عبدالعزيز بن مساعد التعليمي للطفولة المبكرة والمرحلة الابتدائية والمتوسطة والثانوية بحي الملقا الجديد خلف مستشفى الملك فهد التخصصي";

	private static final List<String> HEAD = List.of("المملكة العربية السعودية", "وزارة التعليم");

	@Autowired
	private ReportDocumentMapper documents;

	@Autowired
	private MinistersBriefService briefs;

	@Autowired
	private PeriodicPdf pdf;

	@Test
	void aFullReportTakesFourPagesAtMostAndIsReadAsItWasWritten() throws Exception {
		byte[] file = this.pdf.write(document(content(10, LONG)), HEAD, PeriodicPdf.MAX_PAGES);
		keep("periodic-report-long.pdf", file);
		assertThat(pages(file)).isBetween(2, PeriodicPdf.MAX_PAGES);
		assertThat(Poppler.text(file)).contains("التقرير الأسبوعي")
			.contains("وزارة التعليم")
			.contains("منشآت تكررت الطلبات عنها")
			.contains("الجهات المتأخرة")
			.contains("متوسط التقييم من 5")
			.contains("4.2")
			.contains("+7")
			.contains("-3")
			.contains("لم تعد متأخرة")
			.doesNotContain("??", "periodic.");
		assertThat(Poppler.fonts(file)).contains("TawasulSans").doesNotContain("Helvetica");
	}

	@Test
	void anOrdinaryReportIsSetInLettersOfTheUsualSize() throws Exception {
		byte[] file = this.pdf.write(document(content(5, "مدرسة الملقا")), HEAD, PeriodicPdf.MAX_PAGES);
		keep("periodic-report.pdf", file);
		assertThat(pages(file)).isLessThanOrEqualTo(PeriodicPdf.MAX_PAGES);
	}

	@Test
	void numbersLeadToTheirCases() throws Exception {
		byte[] file = this.pdf.write(document(content(5, "مدرسة الملقا")), HEAD, PeriodicPdf.MAX_PAGES);
		try (PDDocument read = Loader.loadPDF(file)) {
			List<String> links = new ArrayList<>();
			read.getPages().forEach((page) -> {
				try {
					page.getAnnotations()
						.stream()
						.filter(PDAnnotationLink.class::isInstance)
						.forEach((link) -> links.add(link.getCOSObject().toString()));
				}
				catch (IOException ex) {
					throw new AssertionError(ex);
				}
			});
			assertThat(links).hasSizeGreaterThan(20);
		}
	}

	@Test
	void theBriefIsOnePageHoweverLongItsLinesAre() throws Exception {
		List<EscalatedCase> cases = IntStream.range(0, MinistersBriefService.MOST)
			.mapToObj((i) -> new EscalatedCase(new CaseNumber(41001 + i), LONG.substring(0, 140), "EDU-01-SAF",
					"VERY_IMPORTANT", Instant.parse("2026-11-20T08:00:00Z"), Asked.values()[i % 3]))
			.toList();
		byte[] file = this.pdf.write(
				this.briefs.document(new MinistersBrief(Instant.parse("2026-11-29T06:00:00Z"), cases, 27, 12)), HEAD,
				1);
		keep("ministers-brief.pdf", file);
		assertThat(pages(file)).isEqualTo(1);
		assertThat(Poppler.text(file)).contains("موجز معالي الوزير")
			.contains("41001")
			.contains("41015")
			.contains("البتّ في اعتراض المستفيد")
			.contains("27");
	}

	@Test
	void aBriefWithoutCasesSaysSo() throws Exception {
		byte[] file = this.pdf.write(
				this.briefs.document(new MinistersBrief(Instant.parse("2026-11-29T06:00:00Z"), List.of(), 0, 0)), HEAD,
				1);
		assertThat(Poppler.text(file)).contains("لا ينتظر معالي الوزير أي طلب");
	}

	private ReportDocument document(ReportContent content) {
		ReportKey key = new ReportKey(ReportRhythm.WEEKLY,
				new Days(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 28)), ReportRecipient.CARE_CENTRE, null);
		return this.documents.map(new PeriodicReport(UUID.randomUUID(), key, null,
				Instant.parse("2026-11-29T03:00:00Z"), Instant.parse("2026-11-29T03:00:10Z"), 900, null, false),
				content, SupportedLanguages.ARABIC);
	}

	private static ReportContent content(int lines, String name) {
		List<Issue> issues = new ArrayList<>();
		List<LateBody> bodies = new ArrayList<>();
		List<Change> changes = new ArrayList<>(List.of(new Change(ChangeKind.OPEN, null, null, 1200, 1250)));
		String list = "/desk/requests?from=2026-11-22&until=2026-11-28";
		List<String> regions = List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10");
		List<String> topics = List.of("category/FIRE", "category/VIOLENCE", "category/CLEANLINESS", "category/OTHER",
				"type/COMPLAINT", "type/INQUIRY", "type/SUGGESTION", "type/OBSERVATION", "type/CONSULTATION",
				"category/FOOD_POISONING");
		for (int i = 0; i < lines; i++) {
			issues.add(new Issue(IssueKind.TOPIC, topics.get(i), null, 120 - i, 113 - i, list));
			issues.add(new Issue(IssueKind.REGION, "region/SA-" + regions.get(i), null, 90 - i, 93 - i, list));
			issues.add(new Issue(IssueKind.FACILITY, name, "SA-01", 40 - i, 0, list));
			issues.add(new Issue(IssueKind.WORD, "تسرب", null, 30, 23, list));
			bodies.add(new LateBody("EDU-" + regions.get(i) + "-SAF", 30 - i, 120, 12, 300, list, list));
		}
		for (int i = 0; i < 4; i++) {
			for (ChangeKind kind : List.of(ChangeKind.NEW_ISSUE, ChangeKind.GONE_ISSUE)) {
				changes.add(new Change(kind, new Issue(IssueKind.FACILITY, name, "SA-01", 9, 1, list), null, 1, 9));
			}
			changes.add(new Change(ChangeKind.NEWLY_LATE, null, "EDU-01-SAF", 0, 7));
			changes.add(new Change(ChangeKind.NO_LONGER_LATE, null, "EDU-02-SAF", 0, 0));
		}
		List<Figure> figures = List.of(new Figure("received", 5120, 4980L, list),
				new Figure("closed", 4700, 4810L, list), new Figure("objected", 120, 118L, list),
				new Figure("closed-late", 230, null, list), new Figure("open", 1250, null, list),
				new Figure("overdue", 90, null, list));
		return new ReportContent(figures, issues, true, bodies,
				List.of(new Figure("reached-minister", 12, 9L, list), new Figure("with-minister", 7, null, list)),
				new Satisfaction(900, 300, 310, "4.2", 280, null), changes, 5);
	}

	private static int pages(byte[] file) throws IOException {
		try (PDDocument read = Loader.loadPDF(file)) {
			return read.getNumberOfPages();
		}
	}

	private static void keep(String name, byte[] file) throws IOException {
		Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve(name), file);
	}

}
