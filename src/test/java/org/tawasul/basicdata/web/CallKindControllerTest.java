package org.tawasul.basicdata.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.callcentre.CallKind;
import org.tawasul.callcentre.CallKindService;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Kinds of calls, edited on the desk. */
@TawasulTest
@Transactional
class CallKindControllerTest {

	private static final String PAGE = "/desk/basic-data/call-kinds";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CallKindService kinds;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(PAGE);
	}

	private CallKind kind(String code) {
		return this.kinds.all().stream().filter((each) -> each.code().equals(code)).findFirst().orElseThrow();
	}

	private List<String> codes() {
		return this.kinds.all().stream().map(CallKind::code).toList();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void kindsAreEditedByNobodyElse(Role role) throws Exception {
		for (String page : new String[] { PAGE, PAGE + "/new", PAGE + "/INQUIRY" }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void kindIsAddedRenamedWithdrawnAndMoved() throws Exception {
		assertThat(this.browser.send(PAGE + "/new/call-kind", "arabic_name", "طلب موعد", "english_name",
				"Appointment (2)", "offered", "on"))
			.contains("حُفظ التغيير", "طلب موعد", "APPOINTMENT");
		assertThat(codes()).last().isEqualTo("APPOINTMENT");
		String address = PAGE + "/APPOINTMENT";
		assertThat(this.browser.send(address + "/call-kind", "was.arabic_name", "طلب موعد", "arabic_name", "حجز موعد",
				"english_name", "Appointment"))
			.contains("<del><bdi>طلب موعد</bdi></del>", "لا يُعرض");
		assertThat(kind("APPOINTMENT")).isEqualTo(new CallKind("APPOINTMENT", "حجز موعد", "Appointment", false));
		this.browser.send(PAGE + "/move", "code", "APPOINTMENT", "direction", "up");
		assertThat(codes()).endsWith("APPOINTMENT", "BROKEN_OFF");
		this.browser.send(PAGE + "/new/call-kind", "arabic_name", "موعد هاتفي", "english_name", "Appointment 2");
		assertThat(codes()).as("the code of another is not taken").contains("APPOINTMENT", "APPOINTMENT_B");
	}

	@Test
	void whoWasSlowerIsToldWhatAColleagueHasChanged() throws Exception {
		String address = PAGE + "/WRONG_NUMBER/call-kind";
		assertThat(this.browser.send(address, "was.english_name", "Wrong call", "arabic_name", "اتصال خاطئ",
				"english_name", "Misdialled", "offered", "on"))
			.contains("كان «Wrong call» وصار «Wrong number»", "value=\"Misdialled\"");
		assertThat(kind("WRONG_NUMBER").englishName()).isEqualTo("Wrong number");
	}

	@ParameterizedTest
	@CsvSource({ "NEW_REPORT,تسجيل طلب جديد,New request,,لا بد أن يُعرض هذا النوع",
			"INQUIRY,اتصال خاطئ,General inquiry,on,هذا الاسم لنوع آخر: WRONG_NUMBER",
			"INQUIRY,استفسار عام,new request,on,هذا الاسم لنوع آخر: NEW_REPORT",
			"INQUIRY,123,General inquiry,on,لا بد أن يحوي الاسم حرفًا" })
	void whatCannotBeIsSaidAndNothingChanged(String code, String arabic, String english, String offered, String message)
			throws Exception {
		List<CallKind> before = this.kinds.all();
		String[] fields = (offered != null)
				? new String[] { "arabic_name", arabic, "english_name", english, "offered", offered }
				: new String[] { "arabic_name", arabic, "english_name", english };
		assertThat(this.browser.send(PAGE + "/" + code + "/call-kind", fields)).contains(message);
		assertThat(this.kinds.all()).isEqualTo(before);
	}

	@Test
	void kindThatIsNoneIsNotThere() throws Exception {
		this.pages.perform(get(PAGE + "/NOTHING").with(user("admin").roles(Role.ADMINISTRATOR.name())))
			.andExpect(status().isNotFound());
	}

}
