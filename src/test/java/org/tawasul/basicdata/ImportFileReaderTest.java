package org.tawasul.basicdata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class ImportFileReaderTest {

	private static final Charset WINDOWS = Charset.forName("windows-1256");

	private static final String HEADINGS = "code,parent,kind,arabic_name\n";

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

	private static final ImportFileReader READER;

	static {
		CONTEXT.scan("org.tawasul.language");
		CONTEXT.register(ColumnHeadings.class, ImportFileReader.class);
		CONTEXT.refresh();
		READER = CONTEXT.getBean(ImportFileReader.class);
	}

	private final ImportFaults faults = new ImportFaults();

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "code,parent,kind,arabic_name", "Code;Parent unit;Type;Arabic name",
			"رمز الجهة,الجهة الأعلى,نوع الجهة,الاسم بالعربية", "الرمز;الجهه الاعلى;النوع;الاسم",
			"\"code\",\"parent\",\"KIND\",\"arabic name\",,", "code\tparent\tkind\tarabic_name" })
	void headingsMayBeArabicOrEnglishWithCommasSemicolonsOrTabs(String headings) {
		char between = headings.contains(";") ? ';' : (headings.contains("\t") ? '\t' : ',');
		String row = "EDU-01" + between + "MOE" + between + "DIRECTORATE" + between + "تعليم الرياض";
		List<ImportRow> lines = read((headings + "\r\n" + row + "\r\n\r\n" + String.valueOf(between).repeat(3) + "\r\n")
			.getBytes(StandardCharsets.UTF_8), null);
		assertThat(this.faults.reported()).isEmpty();
		assertThat(lines).hasSize(1);
		assertThat(lines.get(0).number()).isEqualTo(2);
		assertThat(lines.get(0).cell(ImportColumn.ARABIC_NAME)).contains("تعليم الرياض");
		assertThat(lines.get(0).cell(ImportColumn.REGION)).isEmpty();
	}

	/** The name of the column before it was called role. */
	@Test
	void rolesMayBeHeadedDuty() {
		byte[] posts = "unit,duty,username\nMOE,HEAD,minister\n".getBytes(StandardCharsets.UTF_8);
		List<ImportRow> rows = READER.read(new ImportFile(ImportFileKind.POSTS, "posts.csv", posts), null, this.faults);
		assertThat(this.faults.reported()).isEmpty();
		assertThat(rows.get(0).cell(ImportColumn.ROLE)).contains("HEAD");
	}

	@Test
	void bothEncodingsAreFoundWithAndWithoutAMark() {
		String text = HEADINGS + "MOE,,MINISTRY,وزارة التعليم «ٱ» – ١٩٩٩٦\n";
		for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8),
				("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
				text.replace("ٱ", "ا").replace("١٩٩٩٦", "19996").getBytes(WINDOWS))) {
			assertThat(read(bytes, null)).hasSize(1);
		}
		assertThat(this.faults.reported()).isEmpty();
	}

	@Test
	void aNameInWindows1256IsReadLetterByLetter() {
		byte[] bytes = (HEADINGS + "MOE,,MINISTRY,\"إدارة الأمن والسلامة، الرياض\"\n").getBytes(WINDOWS);
		assertThat(read(bytes, null).get(0).cell(ImportColumn.ARABIC_NAME)).contains("إدارة الأمن والسلامة، الرياض");
		assertThat(read(bytes, FileEncoding.WINDOWS_1256)).hasSize(1);
		assertThat(this.faults.reported()).isEmpty();
	}

	@Test
	void aWrongEncodingIsToldWithTheFirstLineThatShowsIt() {
		String text = HEADINGS + "MOE,,MINISTRY,Ministry\nAGY,MOE,AGENCY,وكالة الوزارة للتخطيط والتطوير\n";
		refused(text.getBytes(WINDOWS), FileEncoding.UTF_8, "not_utf_8", 3);
		refused(text.getBytes(StandardCharsets.UTF_8), FileEncoding.WINDOWS_1256, "not_windows_1256", 3);
		refused(text.getBytes(Charset.forName("ISO-8859-6")), null, "unknown_encoding", 3);
		refused(text.getBytes(StandardCharsets.UTF_16), null, "utf_16", 1);
		refused(text.getBytes(StandardCharsets.UTF_16LE), null, "utf_16", 1);
		byte[] slip = (text + "EDU,MOE,AGENCY," + "تعليم".repeat(5)).getBytes(StandardCharsets.UTF_8);
		slip[slip.length - 1] = 'x';
		refused(slip, null, "not_utf_8", 4);
		refused(("PK\u0003\u0004\n" + text).getBytes(StandardCharsets.UTF_8), null, "garbled", 1);
	}

	@Test
	void linesAreCountedByWhateverEndsThem() {
		for (String end : List.of("\r", "\n", "\r\n")) {
			byte[] lines = (HEADINGS + "MOE-X,MOE,OFFICE,مكتب\nMOE-Y,MOE,OFFICE,").replace("\n", end).getBytes(WINDOWS);
			byte[] bytes = Arrays.copyOf(lines, lines.length + 3);
			System.arraycopy(new byte[] { (byte) 0xCD, (byte) 0xE7, (byte) 0x8D }, 0, bytes, lines.length, 3);
			refused(bytes, null, "unknown_encoding", 3);
		}
		List<ImportRow> rows = read((HEADINGS + "A,MOE,OFFICE,مكتب\n\nB,MOE,OFFICE,مكتب").replace("\n", "\r")
			.getBytes(StandardCharsets.UTF_8), null);
		assertThat(rows).extracting(ImportRow::number).containsExactly(2, 4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sep=;\n", "\uFEFFsep=;\r\n", "\"sep=;\"\r\n", "SEP=;\r" })
	void aLineThatNamesTheSeparatorIsNoHeading(String first) {
		List<ImportRow> rows = read((first + "code;parent;kind;arabic_name\nMOE-X;MOE;OFFICE;مكتب التخطيط, والتطوير\n")
			.getBytes(StandardCharsets.UTF_8), null);
		assertThat(this.faults.reported()).isEmpty();
		assertThat(rows).extracting(ImportRow::number).containsExactly(3);
		assertThat(rows.get(0).cell(ImportColumn.ARABIC_NAME)).contains("مكتب التخطيط, والتطوير");
	}

	@Test
	void unknownMissingAndDoubleColumnsAreToldTogether() {
		read("code,code,colour,kind,arabic_name\nMOE,,,,x\n".getBytes(StandardCharsets.UTF_8), null);
		assertThat(this.faults.reported()).extracting(ImportFault::code)
			.containsExactly("column_twice", "unknown_column", "missing_column");
		assertThat(this.faults.reported()).allSatisfy((fault) -> assertThat(fault.line()).isEqualTo(1));
		assertThat(this.faults.reported().get(1).arguments()).containsExactly("colour");
	}

	@Test
	void aQuotedNameMayHoldCommasAndQuotesAndTheLineIsCountedOn() {
		List<ImportRow> lines = read((HEADINGS + "A,,KIND,\"one, \"\"two\"\"\nthree\"\nB,A,KIND,x,y\nC,A,KIND,x\n")
			.getBytes(StandardCharsets.UTF_8), null);
		assertThat(lines).extracting(ImportRow::number).containsExactly(2, 5);
		assertThat(lines.get(0).cell(ImportColumn.ARABIC_NAME)).contains("one, \"two\"\nthree");
		assertThat(this.faults.reported()).singleElement().satisfies((fault) -> {
			assertThat(fault.code()).isEqualTo("too_many_cells");
			assertThat(fault.line()).isEqualTo(4);
		});
	}

	@Test
	void brokenQuotesAnEmptyFileAndTooMuchAreRefused() {
		refused((HEADINGS + "A,,KIND,x\nB,A,KIND,\"open\nC,A,KIND,x\n").getBytes(StandardCharsets.UTF_8), null,
				"broken_quotes", 3);
		refused("\n\n".getBytes(StandardCharsets.UTF_8), null, "empty_file", 0);
		refused(new byte[0], null, "empty_file", 0);
		refused(new byte[ImportFileReader.MAX_BYTES + 1], null, "too_many_bytes", 0);
		refused((HEADINGS + "A,,KIND,x\n".repeat(ImportFileReader.MAX_ROWS + 1)).getBytes(StandardCharsets.UTF_8), null,
				"too_many_lines", ImportFileReader.MAX_ROWS + 2);
	}

	@Test
	void ofAThousandFaultsTheFirstAreToldAndAllAreCounted() {
		read((HEADINGS + "A,,KIND,x,y\n".repeat(1000)).getBytes(StandardCharsets.UTF_8), null);
		assertThat(this.faults.reported()).hasSize(ImportFaults.MAX_REPORTED);
		assertThat(this.faults.count()).isEqualTo(1000);
	}

	private void refused(byte[] bytes, @Nullable FileEncoding stated, String code, int line) {
		ImportFaults own = new ImportFaults();
		assertThat(READER.read(new ImportFile(ImportFileKind.UNITS, "units.csv", bytes), stated, own)).as(code)
			.hasSizeLessThan(2);
		assertThat(own.reported()).as(code).extracting(ImportFault::code).containsExactly(code);
		assertThat(own.reported()).as(code).extracting(ImportFault::line).containsExactly(line);
	}

	private List<ImportRow> read(byte[] bytes, @Nullable FileEncoding stated) {
		return READER.read(new ImportFile(ImportFileKind.UNITS, "units.csv", bytes), stated, this.faults);
	}

}
