package org.tawasul.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.database.Installation;
import org.tawasul.report.letter.Letter;
import org.tawasul.report.letter.Letter.Fact;
import org.tawasul.report.letter.LetterPdf;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What another program reads in a letter. */
@TawasulTest
@Tag("services")
class LetterPdfTest {

	@Autowired
	private LetterPdf pdf;

	@Autowired
	private Installation installation;

	@Test
	void arabicTextIsReadAsItWasWritten() throws Exception {
		byte[] file = this.pdf.write(letters("وردنا بلاغكم رقم 36984 بشأن مدرسة ABC في حي الملقا (2026)"));
		Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve("letter.pdf"), file);
		String text = Poppler.text(file);
		assertThat(text).contains("وزارة التعليم")
			.contains("41001")
			.contains("18/06/1448")
			.contains("وردنا بلاغكم رقم")
			.contains("36984")
			.contains("بشأن مدرسة")
			.contains("ABC")
			.contains("السلام عليكم ورحمة الله وبركاته")
			.contains("المدرسة الابتدائية")
			.contains("+966551234567");
	}

	@Test
	void itsFontsTravelWithIt() throws Exception {
		assertThat(Poppler.fonts(this.pdf.write(letters("نص")))).contains("TawasulSans")
			.doesNotContain("Helvetica")
			.doesNotContain(" no ");
	}

	@Test
	void lettersOfNeighbouringLanguagesStandAloneToo() throws Exception {
		assertThat(Poppler.text(this.pdf.write(letters("وادی الدواسر")))).contains("وادی الدواسر");
	}

	/** Emoji, another script, and a mark that nobody sees. */
	@Test
	void aBoxStandsForACharacterThatTheFontDoesNotHave() throws Exception {
		assertThat(Poppler.text(this.pdf.write(letters("شكرًا 😀 جزيلًا")))).contains("شكرًا □ جزيلًا");
		assertThat(Poppler.text(this.pdf.write(letters("Zhang 张伟 ok")))).contains("Zhang □□ ok");
		assertThat(Poppler.text(this.pdf.write(letters("خطاب\u200fمكتمل é")))).contains("é").doesNotContain("□");
	}

	@Test
	void aLongAnswerGoesOnUponTheNextPage() throws Exception {
		String text = Poppler
			.text(this.pdf.write(letters("إفادة طويلة عن الطلب وما تم فيه. ".repeat(120) + "النهاية")));
		assertThat(text).contains("صفحة 2").contains("النهاية");
	}

	@Test
	void eachOfSeveralLettersCountsItsOwnPages() throws Exception {
		String text = Poppler.text(this.pdf
			.write(List.of(letter("إفادة طويلة عن الطلب وما تم فيه. ".repeat(120)), letter("تمت المعالجة"))));
		assertThat(text).contains("صفحة 2").doesNotContain("صفحة 3").contains("تمت المعالجة");
		assertThat(text.split("صفحة 1", -1)).hasSize(3);
	}

	@Test
	void lettersOfAPracticeMinistrySayOnEachPageThatTheyAreNotValid() throws Exception {
		ReflectionTestUtils.setField(this.installation, "practice", true);
		try {
			byte[] file = this.pdf.write(letters("إفادة طويلة عن الطلب وما تم فيه. ".repeat(120)));
			Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve("letter-practice.pdf"), file);
			assertThat(Poppler.text(file).split("لا يُعتد بهذا الخطاب", -1)).hasSize(3);
		}
		finally {
			ReflectionTestUtils.setField(this.installation, "practice", false);
		}
		assertThat(Poppler.text(this.pdf.write(letters("نص")))).doesNotContain("لا يُعتد");
	}

	private static List<Letter> letters(String answer) {
		return List.of(letter(answer));
	}

	private static Letter letter(String answer) {
		ReportHead head = new ReportHead(0, List.of("المملكة العربية السعودية", "وزارة التعليم"),
				List.of("مركز رعاية المستفيدين"), Optional.empty());
		return new Letter(new CaseNumber(41001), head, "18/06/1448هـ - 28/11/2026م", true, "المكرم/ـة: محمد الشهري",
				"تسرب مياه في المدرسة الابتدائية",
				"إشارة إلى الطلب المقدم عبر خدمة تواصل برقم 41001 وتاريخ 12/06/1448هـ، نفيدكم بما يلي:",
				List.of(new Fact("نوع الطلب", "بلاغ – حريق", false), new Fact("رقم الجوال", "+966551234567", true),
						new Fact("المنطقة", "الرياض", false)),
				"رائحة غاز في مدرسة ابني\nوالطلاب في الفصول", answer,
				"https://tawasul.example/letters/AAAAAAAAoCkAAFEl");
	}

}
