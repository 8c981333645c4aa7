package org.tawasul.callcentre;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Reporter;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tawasul.access.FormPost.csrf;

/**
 * Agents who take calls on the desk, and a caller whom no other test knows.
 */
public abstract class CallPages {

	protected static final RequestPostProcessor AGENT = as("agent", Role.AGENT);

	protected static final RequestPostProcessor COLLEAGUE = as("ctrcall.agent2", Role.AGENT);

	protected static final RequestPostProcessor CARE = as("care", Role.CARE_OFFICER);

	protected static final RequestPostProcessor MANAGER = as("manager", Role.MANAGER);

	private static final AtomicInteger CALLERS = new AtomicInteger();

	@Autowired
	protected MockMvc pages;

	@Autowired
	protected CaseScenario scenario;

	@Autowired
	protected JdbcClient jdbc;

	protected String mobile;

	protected String identity;

	@BeforeEach
	void aCallerWhomNobodyKnows() {
		int number = CALLERS.incrementAndGet();
		this.mobile = "+9665571%05d".formatted(number);
		this.identity = "10571%05d".formatted(number);
	}

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	static RequestPostProcessor as(String username, Role role) {
		return user(username).roles(role.name());
	}

	/** A complaint of the caller. */
	protected CaseNumber complaint(String subject) {
		Reporter reporter = new Reporter("نورة بنت سعد", this.identity, this.mobile, null, null, null, null);
		return this.scenario.open(new CaseReport(CaseType.COMPLAINT, null, null, subject, "لم يصل الرد منذ شهر",
				"SA-01", null, null, false, false, Map.of(), reporter, Channel.WEB, Locale.forLanguageTag("ar")));
	}

	protected String begin(RequestPostProcessor agent, String sought) throws Exception {
		String id = UUID.randomUUID().toString();
		this.pages.perform(form("/desk/calls", agent).param("call", id).param("sought", sought));
		return "/desk/calls/" + id;
	}

	protected ResultActions see(RequestPostProcessor viewer, String page) throws Exception {
		return this.pages.perform(get(page).with(viewer));
	}

	protected String text(RequestPostProcessor viewer, String page) throws Exception {
		return see(viewer, page).andReturn().getResponse().getContentAsString();
	}

	protected static MockHttpServletRequestBuilder form(String address, RequestPostProcessor sender) {
		return post(address).with(sender).with(csrf());
	}

	protected int audited(String action, String page) {
		return this.jdbc.sql("select count(*) from app.audit_entry where action = ? and subject = ?")
			.params(action, page.substring(page.lastIndexOf('/') + 1))
			.query(Integer.class)
			.single();
	}

}
