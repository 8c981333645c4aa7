package org.tawasul.basicdata.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.directory.Role;
import org.tawasul.report.ReportHead;
import org.tawasul.report.ReportHeadService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** The head of letters and reports, edited on the desk. */
@TawasulTest
@Transactional
class ReportHeadControllerTest {

	private static final String PAGE = "/desk/basic-data/report-head";

	@Autowired
	private MockMvc pages;

	@Autowired
	private ReportHeadService heads;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(PAGE);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void headIsEditedByNobodyElse(Role role) throws Exception {
		this.pages.perform(get(PAGE).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
	}

	@Test
	void namesAndSignatoryAreChangedAndTheSecondAdministratorIsTold() throws Exception {
		String before = String.join("\n", this.heads.find().lines());
		assertThat(this.browser.send(PAGE + "/head", "was.lines", before, "lines", "وزارة التعليم\n\n وكالة التعليم ",
				"signatory", "الوكيل"))
			.contains("حُفظ التغيير", "تغيير ترويسة الخطابات", "وزارة التعليم / وكالة التعليم");
		assertThat(this.heads.find().lines()).containsExactly("وزارة التعليم", "وكالة التعليم");
		assertThat(this.browser.send(PAGE + "/head", "was.lines", before, "lines", "أخرى", "signatory", "أحد"))
			.contains("غيّر مستخدم آخر", "أخرى</textarea>");
		assertThat(this.browser.send(PAGE + "/head", "lines", "\u200B", "signatory", "س\n".repeat(7)))
			.contains("هذا الحقل مطلوب", "لا يزيد على 6 أسطر");
	}

	@Test
	void logoIsWrittenAnewOrRefusedInWords() throws Exception {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png", png);
		png.writeBytes("<script>".getBytes());
		send(png.toByteArray());
		ReportHead.Logo logo = this.heads.find().logo().orElseThrow();
		assertThat(logo.mediaType()).isEqualTo("image/png");
		assertThat(new String(logo.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
		for (byte[] broken : List.of("<svg onload=alert(1)>".getBytes(), new byte[ReportHead.MAX_LOGO + 1],
				Arrays.copyOf(png.toByteArray(), 30))) {
			assertThat(send(broken)).contains("لا يمكن استخدام هذه الصورة");
		}
		assertThat(this.heads.find().logo()).isPresent();
		this.browser.send(PAGE + "/head", "lines", "وزارة التعليم", "signatory", "", "without-logo", "on");
		assertThat(this.heads.find().logo()).isEmpty();
	}

	private String send(byte[] logo) throws Exception {
		return this.browser
			.follow(multipart(PAGE + "/head").file(new MockMultipartFile("logo", "logo.png", "image/png", logo))
				.param("lines", "وزارة التعليم")
				.param("signatory", "")
				.with(csrf()));
	}

}
