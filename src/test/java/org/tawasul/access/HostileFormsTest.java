package org.tawasul.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tawasul.access.FormPost.csrf;

/**
 * Every form of the desk, sent by whoever may send it with what no browser lets anybody
 * type: each field by itself, then all of them, then none. What is carried out all the
 * same is rolled back.
 */
@TawasulTest
class HostileFormsTest {

	private static final List<String> TYPED = List.of("\u0000", "x".repeat(100_000), "٩".repeat(400), "\ud800",
			"\u202e\u2067\u200f", "'\"><script>", "999999999-01-01", "😀".repeat(5_000), "-1");

	/** In one field, with all others as they were shown. */
	private static final int ALONE = 2;

	private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"(/desk[^\"]*)\"[^>]*>(.*?)</form>",
			Pattern.DOTALL);

	private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|button)[^>]*?\\bname=\"([^\"]+)\"");

	private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private TransactionTemplate transaction;

	private final List<String> wrong = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "admin,ADMINISTRATOR,/desk/basic-data/answers/new",
			"admin,ADMINISTRATOR,/desk/basic-data/facilities/new",
			"admin,ADMINISTRATOR,/desk/basic-data/facilities/10001", "admin,ADMINISTRATOR,/desk/basic-data/holidays",
			"admin,ADMINISTRATOR,/desk/basic-data/messages/received",
			"admin,ADMINISTRATOR,/desk/basic-data/messages/common", "admin,ADMINISTRATOR,/desk/basic-data/new-person",
			"admin,ADMINISTRATOR,/desk/basic-data/people/coordinator2",
			"admin,ADMINISTRATOR,/desk/basic-data/questions?about=FIRE",
			"admin,ADMINISTRATOR,/desk/basic-data/questions/new-question?kind=NUMBER",
			"admin,ADMINISTRATOR,/desk/basic-data/questions/new-question?kind=CHOICE",
			"admin,ADMINISTRATOR,/desk/basic-data/questions/burning",
			"admin,ADMINISTRATOR,/desk/basic-data/report-head",
			"admin,ADMINISTRATOR,/desk/basic-data/report-head/EDU-03", "admin,ADMINISTRATOR,/desk/basic-data/units/new",
			"admin,ADMINISTRATOR,/desk/basic-data/units/EDU-01-SAF", "admin,ADMINISTRATOR,/desk/ministry",
			"admin,ADMINISTRATOR,/desk/ministry/passwords", "coordinator,COORDINATOR,/desk/incidents?tab=new",
			"coordinator,COORDINATOR,/desk/password", "coordinator,COORDINATOR,CASE", "care,CARE_OFFICER,CASE" })
	void whateverIsTypedIsAnsweredInWords(String username, String role, String address) throws Exception {
		RequestPostProcessor person = user(username).roles(role);
		CaseNumber fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String page = this.browser.perform(get(address.equals("CASE") ? "/desk/cases/" + fire : address).with(person))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher forms = FORM.matcher(page);
		Set<String> seen = new LinkedHashSet<>();
		while (forms.find()) {
			Map<String, String> fields = fieldsOf(forms.group(2));
			if (forms.group().contains("method=\"post\"") && seen.add(forms.group(1) + fields.keySet())) {
				attack(HtmlUtils.htmlUnescape(forms.group(1)), fields, person);
			}
		}
		assertThat(seen).isNotEmpty();
		assertThat(this.wrong).isEmpty();
	}

	private static Map<String, String> fieldsOf(String form) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher field = FIELD.matcher(form);
		while (field.find()) {
			Matcher value = VALUE.matcher(form.substring(field.start(), form.indexOf('>', field.start())));
			fields.putIfAbsent(field.group(1), value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
		}
		fields.remove("_csrf");
		return fields;
	}

	private void attack(String action, Map<String, String> fields, RequestPostProcessor person) {
		send(action, Map.of(), person, "nothing");
		for (String typed : TYPED) {
			Map<String, String> all = new LinkedHashMap<>();
			fields.keySet().forEach((name) -> all.put(name, typed));
			send(action, all, person, "all " + shown(typed));
		}
		for (String name : fields.keySet()) {
			for (String typed : TYPED.subList(0, ALONE)) {
				Map<String, String> one = new LinkedHashMap<>(fields);
				one.put(name, typed);
				send(action, one, person, name + " " + shown(typed));
			}
		}
	}

	private void send(String action, Map<String, String> fields, RequestPostProcessor person, String what) {
		MockHttpServletRequestBuilder form = post(action).with(person).with(csrf());
		fields.forEach(form::param);
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			try {
				MvcResult result = this.browser.perform(form).andReturn();
				if (result.getResponse().getStatus() >= 500) {
					this.wrong.add(action + " " + what + " → " + result.getResponse().getStatus());
				}
			}
			catch (Exception ex) {
				this.wrong.add(action + " " + what + " → " + ex);
			}
		});
	}

	private static String shown(String typed) {
		StringBuilder shown = new StringBuilder();
		typed.chars().limit(12).forEach((unit) -> shown.append((unit > 32 && unit < 127) ? (char) unit : '?'));
		return shown + "×" + typed.length();
	}

}
