package org.tawasul.attachment.sanitizer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Names that people and rascals give their files.
 */
class FileNameSanitizerTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			صورة الحادث.jpg                 | صورة الحادث.jpg
			تقرير نهائي ٢٠٢٦.jpeg           | تقرير نهائي ٢٠٢٦.jpg
			IMG_0001.JPG                    | IMG_0001.jpg
			تقرير %22نهائي%22 آخر.jpg        | تقرير _نهائي_ آخر.jpg
			%22photo%22.png                 | photo.jpg
			100%2525.jpg                    | 100_2525.jpg
			../../etc/passwd                | passwd.jpg
			C:\\Users\\me\\photo.png        | photo.jpg
			/var/www/x.php                  | x.jpg
			photo.jpg.exe                   | photo.jpg
			index.html                      | index.jpg
			.htaccess                       | htaccess.jpg
			...hidden.jpg                   | hidden.jpg
			CON                             | _CON.jpg
			nul.txt                         | _nul.jpg
			com1.old.jpg                    | _com1.old.jpg
			LPT¹                            | _LPT¹.jpg
			console.jpg                     | console.jpg
			a<b>c:d"e?f*g.jpg               | a_b_c_d_e_f_g.jpg
			version 1.5                     | version 1.5.jpg
			v2 (copy).jpg                   | v2 (copy).jpg
			-rf.jpg                         | rf.jpg
			name with trailing dots...      | name with trailing dots.jpg
			file:///C:/x/y.jpg              | y.jpg
			""")
	void nameStaysReadableAndGetsItsTrueEnding(String given, String kept) {
		assertThat(name(given)).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "...", "/", "../", ".jpg", "\u202E\u200F", "\u0000", "C:\\", "\u200C" })
	void nameOfWhichNothingIsLeftIsAWord(String given) {
		assertThat(name(given)).isEqualTo("مرفق.jpg");
	}

	@ParameterizedTest
	@ValueSource(strings = { ".jpg", ".", ". ", "%", "/" })
	void aNameMadeToTakeLongTakesAMoment(String repeated) {
		String given = "x" + repeated.repeat(1800 / repeated.length()) + "x" + ".jpg".repeat(450);
		assertTimeoutPreemptively(Duration.ofSeconds(3), () -> name(given));
	}

	@Test
	void nothingTurnsTheReadingAround() {
		assertThat(name("photo\u202Egpj.exe")).isEqualTo("photogpj.jpg");
		assertThat(name("a\u2066b\u2069\u200Ec\u061Cd\uFEFFe.jpg")).isEqualTo("abcde.jpg");
	}

	@Test
	void nothingUnseenStays() {
		assertThat(name("a\r\nb\tc\u0000d\u0085e\u2028f\u00A0g\uE000\u3164.jpg")).isEqualTo("a b cde f g.jpg");
	}

	@Test
	void joinersThatLettersNeedStay() {
		assertThat(name("می\u200Cشود.jpg")).isEqualTo("می\u200Cشود.jpg");
	}

	@Test
	void composedAndDecomposedNamesAreTheSame() {
		assertThat(name("cafe\u0301.jpg")).isEqualTo("caf\u00E9.jpg");
	}

	@Test
	void longNameIsCutBetweenLetters() {
		String kept = name("صورة ".repeat(100) + ".jpg");
		assertThat(kept.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(180);
		assertThat(kept).startsWith("صورة صورة").endsWith(".jpg").doesNotContain("\uFFFD");
		assertThat(name("👩‍👩‍👧‍👦".repeat(60))).endsWith("👩‍👩‍👧‍👦.jpg");
		assertThat(name("e" + "\u0301".repeat(9000))).endsWith(".jpg");
		assertThat(name("x".repeat(1_000_000))).hasSize(179);
	}

	@Test
	void halvesOfLettersAreDropped() {
		assertThat(name("a\uD83Db\uDE00c.jpg")).isEqualTo("abc.jpg");
	}

	private static String name(String given) {
		return FileNameSanitizer.sanitize(given, FileKind.JPEG, () -> "مرفق");
	}

}
