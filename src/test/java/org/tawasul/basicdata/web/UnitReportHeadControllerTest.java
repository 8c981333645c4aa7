package org.tawasul.basicdata.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;
import org.tawasul.report.ReportHead;
import org.tawasul.report.ReportHeadService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** The heads of units, edited on the desk. */
@TawasulTest
@Transactional
class UnitReportHeadControllerTest {

	private static final Locale ARABIC = Locale.forLanguageTag("ar");

	private static final String ALL = "/desk/basic-data/report-head";

	private static final String PAGE = ALL + "/EDU-01";

	@Autowired
	private MockMvc pages;

	@Autowired
	private ReportHeadService heads;

	@Autowired
	private MinistryDirectory ministry;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(ALL);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void headsAreEditedByNobodyElse(Role role) throws Exception {
		this.pages.perform(get(PAGE).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
	}

	@Test
	void aUnitIsChosenAndOneThatDoesNotExistIsNot() throws Exception {
		choose("EDU-01", PAGE);
		choose("EDU-99", ALL);
		choose("//example.org", ALL);
		this.pages.perform(get(ALL + "/EDU-99").with(user("admin").roles(Role.ADMINISTRATOR.name())))
			.andExpect(status().isNotFound());
		this.pages.perform(get(ALL + "/MOE").with(user("admin").roles(Role.ADMINISTRATOR.name())))
			.andExpect(redirectedUrl(ALL));
	}

	@Test
	void aUnitGetsAHeadOfItsOwnWhichThoseBelowInherit() throws Exception {
		String ministry = String.join("\n", this.heads.find().lines());
		assertThat(this.browser.open(ALL)).contains("لا توجد جهة لها ترويسة خاصة");
		assertThat(this.browser.open(PAGE))
			.contains("ترث هذه الجهة ترويسة " + name("MOE"), "حفظ ترويسة خاصة بالجهة", ministry + "</textarea>")
			.doesNotContain("إزالة ترويسة الجهة");
		assertThat(this.browser.send(PAGE + "/head", "was.lines", ministry, "lines", "وزارة التعليم\nتعليم الرياض",
				"signatory", "المدير العام"))
			.contains("حُفظ التغيير", "لهذه الجهة ترويسة خاصة بها", "تغيير ترويسة الخطابات",
					"وزارة التعليم / تعليم الرياض");
		assertThat(this.heads.find().lines()).as("of the ministry").isEqualTo(ministry.lines().toList());
		assertThat(this.browser.open(ALL)).contains("href=\"" + PAGE + "\"").doesNotContain("لا توجد جهة لها");
		assertThat(this.browser.open(ALL + "/EDU-01-SAF")).contains("ترث هذه الجهة ترويسة " + name("EDU-01"),
				"وزارة التعليم\nتعليم الرياض</textarea>");
	}

	@Test
	void theSecondAdministratorIsToldAndWhatTheyTypedStays() throws Exception {
		String inherited = String.join("\n", this.heads.find().lines());
		save("وزارة التعليم\nتعليم الرياض");
		assertThat(this.browser.send(PAGE + "/head", "was.lines", inherited, "lines", "ترويسة أخرى", "signatory", ""))
			.contains("غيّر مستخدم آخر", "ترويسة أخرى</textarea>");
		assertThat(this.browser.send(PAGE + "/removal", "was.lines", inherited)).contains("غيّر مستخدم آخر");
		assertThat(this.heads.find("EDU-01").orElseThrow().lines()).containsExactly("وزارة التعليم", "تعليم الرياض");
	}

	@Test
	void whatCannotBeAHeadIsAnsweredBesideItsField() throws Exception {
		assertThat(this.browser.send(PAGE + "/head", "lines", "\u200B", "signatory", "س\n".repeat(7)))
			.contains("هذا الحقل مطلوب", "لا يزيد على 6 أسطر");
		assertThat(this.heads.find("EDU-01")).isEmpty();
	}

	@Test
	void aHeadThatIsRemovedIsInheritedAgainAndThatIsRecorded() throws Exception {
		save("وزارة التعليم\nتعليم الرياض");
		assertThat(this.browser.open(PAGE)).contains("إزالة ترويسة الجهة");
		assertThat(this.browser.send(PAGE + "/removal", "was.lines", "وزارة التعليم\nتعليم الرياض"))
			.contains("تم الحذف", "ترث هذه الجهة ترويسة " + name("MOE"), "وزارة التعليم / تعليم الرياض");
		assertThat(this.heads.find("EDU-01")).isEmpty();
	}

	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void aHeadThatIsGoneAlreadyIsAnsweredInWords() throws Exception {
		assertThat(this.browser.send(PAGE + "/removal")).contains("لتعارضه مع بيانات أخرى",
				"ترث هذه الجهة ترويسة " + name("MOE"));
	}

	@Test
	void theLogoIsTheUnitsOwnOrTheOneAbove() throws Exception {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png", png);
		String page = this.browser.follow(multipart(PAGE + "/head")
			.file(new MockMultipartFile("logo", "logo.png", "image/png", png.toByteArray()))
			.param("lines", "تعليم الرياض")
			.param("signatory", "")
			.with(csrf()));
		assertThat(page).contains("data:image/png;base64", "إزالة شعار الجهة");
		assertThat(this.browser.open(ALL + "/EDU-01-SAF")).contains("data:image/png;base64")
			.doesNotContain("إزالة شعار الجهة");
		assertThat(this.heads.find().logo()).isEmpty();
		this.browser.send(PAGE + "/head", "lines", "تعليم الرياض", "signatory", "", "without-logo", "on");
		assertThat(this.heads.find("EDU-01").flatMap(ReportHead::logo)).isEmpty();
	}

	private void choose(String unit, String address) throws Exception {
		this.pages.perform(get(ALL).param("unit", unit).with(user("admin").roles(Role.ADMINISTRATOR.name())))
			.andExpect(redirectedUrl(address));
	}

	private void save(String lines) throws Exception {
		this.browser.send(PAGE + "/head", "lines", lines, "signatory", "");
		assertThat(this.heads.find("EDU-01").orElseThrow().lines()).isEqualTo(List.of(lines.split("\n")));
	}

	private String name(String unit) {
		return this.ministry.unitName(unit, ARABIC);
	}

}
