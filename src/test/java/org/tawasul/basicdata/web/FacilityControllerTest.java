package org.tawasul.basicdata.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.directory.Role;
import org.tawasul.facility.FacilityRegister;
import org.tawasul.facility.RegisteredFacility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** The register of schools: imported, searched, edited, suggested to reporters. */
@TawasulTest
@Transactional
class FacilityControllerTest {

	private static final String PAGE = "/desk/basic-data/facilities";

	@Autowired
	private MockMvc pages;

	@Autowired
	private FacilityRegister register;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(PAGE);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void registerDoesNotExistForAnybodyElse(Role role) throws Exception {
		for (String page : new String[] { PAGE, PAGE + "/new", PAGE + "/10001" }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void schoolIsAddedChangedAndDeleted() throws Exception {
		assertThat(this.browser.send(PAGE + "/new/facility", "facility_code", "٩٩٠٠١", "facility_kind", "SCHOOL",
				"arabic_name", "ثانوية الكندي بالخرج", "english_name", "", "unit", "EDU-01-KHJ", "region", "",
				"address", "الخرج", "latitude", "24.148", "longitude", "47.305"))
			.contains("حُفظ التغيير", "تغيير مدرسة أو منشأة");
		RegisteredFacility school = this.register.find("99001").orElseThrow();
		assertThat(school.region()).as("of its unit").isEqualTo("SA-01");
		assertThat(this.browser.send(PAGE + "/99001/facility", "was.arabic_name", "ثانوية الكندي بالخرج",
				"facility_kind", "SCHOOL", "arabic_name", "ثانوية الكندي", "unit", "EDU-01-KHJ", "region", "SA-01",
				"latitude", "", "longitude", ""))
			.contains("<del><bdi>ثانوية الكندي بالخرج</bdi></del>");
		assertThat(this.browser.send(PAGE + "/99001/facility", "was.arabic_name", "ثانوية الكندي بالخرج",
				"facility_kind", "SCHOOL", "arabic_name", "ثانوية أخرى"))
			.contains("كان «ثانوية الكندي بالخرج» وصار «ثانوية الكندي»", "value=\"ثانوية أخرى\"");
		this.browser.send(PAGE + "/99001/removal");
		assertThat(this.browser.confirm()).contains("تم الحذف");
		assertThat(this.register.find("99001")).isEmpty();
		this.pages.perform(get(PAGE + "/99001").with(user("admin").roles(Role.ADMINISTRATOR.name())))
			.andExpect(status().isNotFound());
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
		this.browser.send(PAGE + "/new/facility", "facility_code", "99002", "facility_kind", "SCHOOL", "arabic_name",
				"مدرسة");
		assertThat(this.browser.send(PAGE + "/new/facility", "facility_code", "99002", "facility_kind", "SCHOOL",
				"arabic_name", "أخرى"))
			.contains("هذا الرمز مستخدم لمنشأة أخرى", "value=\"أخرى\"");
		assertThat(this.browser.send(PAGE + "/new/facility", "facility_code", "!", "facility_kind", "X", "arabic_name",
				"م".repeat(151), "unit", "NO-SUCH", "latitude", "91", "longitude", "abc"))
			.contains("لا يصلح رمزًا لمنشأة", "نوع المنشأة «X» غير معروف", "الحد الأعلى 150",
					"الجهة NO-SUCH غير موجودة", "«91» ليس درجة صحيحة", "«abc» ليس درجة صحيحة", "value=\"abc\"");
		assertThat(this.browser.send(PAGE + "/99002/facility", "facility_kind", "SCHOOL", "arabic_name", "مدرسة",
				"latitude", "24", "longitude", ""))
			.contains("يُكتب خط العرض وخط الطول معًا");
	}

	@Test
	void registerIsImportedByTheFilesAndReadPageByPage() throws Exception {
		StringBuilder file = new StringBuilder("الرقم الوزاري,الاسم,الجهة\n");
		for (int i = 0; i < 120; i++) {
			file.append("88").append(100 + i).append(",مدرسة الاختبار رقم ").append(i).append(",EDU-01\n");
		}
		RequestPostProcessor admin = user("admin").roles(Role.ADMINISTRATOR.name());
		String address = this.pages
			.perform(multipart("/desk/ministry").file(new MockMultipartFile("facilities", "schools.csv", "text/csv",
					file.toString().getBytes(StandardCharsets.UTF_8)))
				.with(admin)
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		String look = this.pages.perform(get(address).with(admin)).andReturn().getResponse().getContentAsString();
		String shown = look.replaceAll("(?s).*name=\"shown\" value=\"([0-9a-f]+)\".*", "$1");
		this.pages.perform(post(address).param("shown", shown).with(admin).with(csrf())).andExpect(status().isOk());
		assertThat(this.register.find("88219")).map(RegisteredFacility::region).contains("SA-01");
		String first = this.browser.open(PAGE + "?q=مدرسه الإختبار");
		assertThat(first).contains("88100", "after=88149").doesNotContain("88150");
		assertThat(this.browser.open(PAGE + "?q=مدرسه الإختبار&after=88149")).contains("88150", "rel=\"first\"");
		assertThat(this.browser.open(PAGE + "?q=%27%3A%2A%20%26%20%7C%00%28&after=%27")).contains("<main");
	}

	@Test
	void reporterIsSuggestedSchoolsAsPeopleTypeThemWithUnitAndPlace() throws Exception {
		this.browser.send(PAGE + "/new/facility", "facility_code", "99003", "facility_kind", "SCHOOL", "arabic_name",
				"ابتدائية الإمام الشاطبي بالخرج", "english_name", "Ash-Shatibi Primary School", "unit", "EDU-01-KHJ",
				"address", "حي الخالدية", "latitude", "24.14800", "longitude", "47.30500");
		for (String typed : new String[] { "شاطبي", "الشاطبى", "ابتدائيه الامام", "خرج الشاط", "ash shat", "99003" }) {
			String found = this.pages.perform(get("/report/facilities").param("q", typed).param("lang", "ar"))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
			assertThat(found).as(typed)
				.contains("ابتدائية الإمام الشاطبي بالخرج", "\"code\":\"EDU-01-KHJ\"", "\"kind\":\"SCHOOL\"",
						"\"latitude\":24.148", "حي الخالدية");
		}
		assertThat(this.pages.perform(get("/report/facilities").param("q", "شاطبي").param("kind", "UNIVERSITY"))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("[]");
	}

}
