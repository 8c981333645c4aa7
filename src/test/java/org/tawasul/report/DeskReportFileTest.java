package org.tawasul.report;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** Files of reports, asked for on the desk. */
@TawasulTest
class DeskReportFileTest {

	private static final RequestPostProcessor CARE = user("care").roles(Role.CARE_OFFICER.name());

	private static final RequestPostProcessor MANAGER = user("manager").roles(Role.MANAGER.name());

	private static final String PERIOD = "from=2011-03-01&until=2011-03-01";

	@RegisterExtension
	private final ReportRequests requests = new ReportRequests(LocalDate.of(2011, 3, 1), 130);

	@Autowired
	private MockMvc pages;

	@Autowired
	private ReportMaker maker;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aFileIsMadeInTheBackgroundAndFetchedByWhoAsked() throws Exception {
		String address = request(MANAGER, "CSV");
		this.pages.perform(get(address).with(MANAGER))
			.andExpect(status().isOk())
			.andExpect(
					content().string(allOf(containsString("التقرير في الانتظار"), containsString("data-unfinished"))));
		this.pages.perform(get(address + "/file").with(MANAGER)).andExpect(status().isNotFound());
		assertThat(this.maker.makeNext()).isTrue();
		this.pages.perform(get(address).with(MANAGER))
			.andExpect(content().string(allOf(containsString("التقرير جاهز"), containsString("عدد الطلبات: 130"),
					not(containsString("data-unfinished")))));
		this.pages.perform(get("/desk/reports").with(MANAGER)).andExpect(content().string(containsString(address)));
		this.pages.perform(get(address + "/file").with(MANAGER))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", containsString("report-2011-03-01-2011-03-01.csv")));
		assertThat(this.jdbc
			.sql("select count(*) from app.audit_entry where actor = 'manager' and action in"
					+ " ('REPORT_REQUESTED', 'REPORT_FETCHED')")
			.query(Integer.class)
			.single()).isGreaterThanOrEqualTo(2);
	}

	@Test
	void somebodyElsesReportDoesNotExist() throws Exception {
		String address = request(MANAGER, "CSV");
		this.maker.makeNext();
		this.pages.perform(get(address).with(CARE)).andExpect(status().isNotFound());
		this.pages.perform(get(address + "/file").with(CARE)).andExpect(status().isNotFound());
		this.pages.perform(post(address + "/stop").with(CARE).with(csrf())).andExpect(status().isNotFound());
		this.pages.perform(get("/desk/reports/nonsense").with(CARE)).andExpect(status().isNotFound());
		this.pages.perform(get("/desk/reports").with(CARE)).andExpect(content().string(not(containsString(address))));
	}

	/** Another post, or a role that was taken away. */
	@Test
	void whoHasOtherRightsThanWhenTheyAskedHasNoReportAnyMore() throws Exception {
		String address = request(MANAGER, "CSV");
		this.maker.makeNext();
		this.jdbc.sql("update app.report set rights = 'others'").update();
		this.pages.perform(get(address).with(MANAGER)).andExpect(status().isNotFound());
		this.pages.perform(get(address + "/file").with(MANAGER)).andExpect(status().isNotFound());
		this.pages.perform(get("/desk/reports").with(MANAGER))
			.andExpect(content().string(not(containsString(address))));
		assertThat(request(MANAGER, "CSV")).isNotEqualTo(address);
	}

	@Test
	void rightsAreRolesUnitsAndGroups() {
		StaffUser one = new StaffUser("a", Set.of(Role.COORDINATOR), Set.of("EDU-01-SAF"), Set.of("g", "h"));
		assertThat(ReportRights.of(one))
			.isEqualTo(ReportRights
				.of(new StaffUser("a", Set.of(Role.COORDINATOR), Set.of("EDU-01-SAF"), Set.of("h", "g"))))
			.isNotEqualTo(
					ReportRights.of(new StaffUser("a", Set.of(Role.HEAD), Set.of("EDU-01-SAF"), Set.of("g", "h"))))
			.isNotEqualTo(ReportRights
				.of(new StaffUser("a", Set.of(Role.COORDINATOR), Set.of("EDU-05-SAF"), Set.of("g", "h"))))
			.isNotEqualTo(
					ReportRights.of(new StaffUser("a", Set.of(Role.COORDINATOR), Set.of("EDU-01-SAF"), Set.of("g"))));
	}

	@Test
	void whatIsAskedForTwiceIsMadeOnce() throws Exception {
		String address = request(MANAGER, "CSV");
		assertThat(request(MANAGER, "CSV")).isEqualTo(address);
		assertThat(request(MANAGER, "PDF")).isNotEqualTo(address);
		this.maker.makeNext();
		assertThat(request(MANAGER, "CSV")).isEqualTo(address);
		assertThat(request(CARE, "CSV")).isNotEqualTo(address);
	}

	@Test
	void aReportThatWaitsCanBeStoppedAndAskedForAnew() throws Exception {
		String address = request(MANAGER, "CSV");
		this.pages.perform(post(address + "/stop").with(MANAGER).with(csrf()))
			.andExpect(status().is3xxRedirection())
			.andExpect(header().string("Location", address));
		this.pages.perform(get(address).with(MANAGER)).andExpect(content().string(containsString("أُوقف التقرير")));
		assertThat(this.maker.makeNext()).isFalse();
		assertThat(request(MANAGER, "CSV")).isNotEqualTo(address);
	}

	@Test
	void nobodyHasMoreThanFiveInProgress() throws Exception {
		for (int day = 1; day <= 5; day++) {
			ask(MANAGER, "from=2011-03-0" + day + "&until=2011-03-09", "CSV").andExpect(status().is3xxRedirection());
		}
		ask(MANAGER, PERIOD, "CSV").andExpect(status().isConflict())
			.andExpect(content().string(containsString("لديك 5 تقارير لم تكتمل بعد")));
	}

	@Test
	void aFileOfNoKnownFormatOrPeriodIsRefused() throws Exception {
		ask(MANAGER, PERIOD, "EXE").andExpect(status().isBadRequest());
		ask(MANAGER, "from=x&until=2011-03-09", "CSV").andExpect(status().isBadRequest());
	}

	private String request(RequestPostProcessor reader, String format) throws Exception {
		String address = ask(reader, PERIOD, format).andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getHeader("Location");
		assertThat(address).matches("/desk/reports/[0-9a-f-]{36}");
		return address;
	}

	private ResultActions ask(RequestPostProcessor reader, String query, String format) throws Exception {
		return this.pages.perform(post("/desk/reports?" + query).param("format", format).with(reader).with(csrf()));
	}

}
