package org.tawasul.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class SavedFilterControllerTest {

	private static final RequestPostProcessor COLLEAGUE = StaffUsers.as("coordinator2", Role.COORDINATOR);

	@Autowired
	private MockMvc pages;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void forgetFilters() {
		this.jdbc.sql("delete from app.saved_filter").update();
	}

	@Test
	void aFilterIsKeptUnderItsNameWithoutWhatMakesNoSense() throws Exception {
		save(StaffUsers.COORDINATOR, "حرائق متأخرة", "", "tab", "pending", "category", "FIRE", "time", "overdue",
				"region", "'x", "type", "COMPLAINT", "sort", "-due")
			.andExpect(redirectedUrl("/desk/incidents?tab=pending&sort=-due&category=FIRE&time=overdue"));
		this.pages.perform(get("/desk/incidents").with(StaffUsers.COORDINATOR))
			.andExpect(content().string(allOf(containsString("حرائق متأخرة"), containsString(
					"href=\"/desk/incidents?tab=pending&amp;sort=-due&amp;category=FIRE&amp;time=overdue\""))));
		this.pages.perform(get("/desk/requests?tab=new").with(StaffUsers.COORDINATOR))
			.andExpect(content().string(not(containsString("حرائق متأخرة"))));
	}

	@Test
	void theSameNameReplacesAFilter() throws Exception {
		save(StaffUsers.COORDINATOR, "Mine", "", "importance", "NORMAL");
		save(StaffUsers.COORDINATOR, "mine", "", "importance", "IMPORTANT")
			.andExpect(flash().attribute("filterOutcome", "changed"));
		this.pages.perform(get("/desk/filters").with(StaffUsers.COORDINATOR))
			.andExpect(content()
				.string(allOf(containsString("importance=IMPORTANT"), not(containsString("importance=NORMAL")))));
	}

	@Test
	void aFilterIsSharedWithTheUnitAndChangedByItsOwnerAlone() throws Exception {
		save(StaffUsers.COORDINATOR, "مرشح1سري", "", "importance", "NORMAL");
		save(StaffUsers.COORDINATOR, "مرشح2عام", "EDU-01-SAF", "importance", "IMPORTANT");
		this.pages.perform(get("/desk/incidents").with(COLLEAGUE))
			.andExpect(content().string(allOf(containsString("مرشح2عام"), not(containsString("مرشح1سري")))));
		this.pages.perform(get("/desk/incidents").with(StaffUsers.COORDINATOR_14))
			.andExpect(content().string(not(containsString("مرشح2عام"))));
		String id = idOf("مرشح2عام");
		for (RequestPostProcessor other : new RequestPostProcessor[] { COLLEAGUE, StaffUsers.COORDINATOR_14,
				StaffUsers.MANAGER }) {
			this.pages.perform(post("/desk/filters/" + id).param("name", "آخر").with(other).with(csrf()))
				.andExpect(status().isNotFound());
			this.pages.perform(post("/desk/filters/" + id + "/delete").with(other).with(csrf()))
				.andExpect(status().isNotFound());
		}
		this.pages
			.perform(post("/desk/filters/" + id).param("name", "للجميع سابقًا")
				.param("sharedWith", "")
				.with(StaffUsers.COORDINATOR)
				.with(csrf()))
			.andExpect(redirectedUrl("/desk/filters"));
		this.pages.perform(get("/desk/incidents").with(COLLEAGUE))
			.andExpect(content().string(not(containsString("للجميع"))));
		this.pages.perform(post("/desk/filters/" + id + "/delete").with(StaffUsers.COORDINATOR).with(csrf()))
			.andExpect(redirectedUrl("/desk/filters"));
		assertThat(this.jdbc.sql("select name from app.saved_filter").query(String.class).list())
			.containsExactly("مرشح1سري");
	}

	@Test
	void whoHasLeftAUnitSharesNothingWithItAnyMore() throws Exception {
		save(StaffUsers.COORDINATOR, "مرشح منقول", "EDU-01-SAF", "importance", "IMPORTANT");
		String id = idOf("مرشح منقول");
		this.jdbc.sql("update app.saved_filter set owner = 'coordinator14'").update();
		this.pages.perform(get("/desk/incidents").with(COLLEAGUE))
			.andExpect(content().string(not(containsString("مرشح منقول"))));
		this.pages
			.perform(post("/desk/filters/" + id).param("name", "اتصل فورًا")
				.param("sharedWith", "EDU-01-SAF")
				.with(StaffUsers.COORDINATOR_14)
				.with(csrf()))
			.andExpect(redirectedUrl("/desk/filters"));
		assertThat(this.jdbc.sql("select count(*) from app.saved_filter where unit is not null")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void nobodySharesWithAUnitThatIsNotTheirs() throws Exception {
		save(StaffUsers.COORDINATOR, "اسم", "EDU-14-SAF").andExpect(status().isNotFound());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u200b", "a\u0000b" })
	void aNameThatShowsNothingOrCannotBeReadIsAnswered(String name) throws Exception {
		save(StaffUsers.COORDINATOR, name, "").andExpect(flash().attribute("filterOutcome", "name_invalid"))
			.andExpect(flash().attribute("filterName", name));
	}

	@Test
	void aNameThatIsTooLongIsAnsweredAndStays() throws Exception {
		String name = "م".repeat(61);
		MvcResult answer = save(StaffUsers.COORDINATOR, name, "").andExpect(flash().attribute("filterName", name))
			.andReturn();
		this.pages
			.perform(get("/desk/incidents?tab=new").cookie(answer.getResponse().getCookies())
				.with(StaffUsers.COORDINATOR))
			.andExpect(content().string(allOf(containsString(name), containsString("لا يزيد على 60"))));
	}

	@Test
	void thirtyFiltersAreEnough() throws Exception {
		for (int index = 0; index < SavedFilter.MAX_OWN; index++) {
			save(StaffUsers.COORDINATOR, "مرشح " + index, "");
		}
		save(StaffUsers.COORDINATOR, "واحد آخر", "").andExpect(flash().attribute("filterOutcome", "too_many"));
		save(StaffUsers.COORDINATOR, "مرشح 1", "").andExpect(flash().attribute("filterOutcome", "changed"));
	}

	@Test
	void aNameIsTakenOnce() throws Exception {
		save(StaffUsers.COORDINATOR, "أول", "");
		save(StaffUsers.COORDINATOR, "ثان", "");
		this.pages
			.perform(
					post("/desk/filters/" + idOf("ثان")).param("name", "أول").with(StaffUsers.COORDINATOR).with(csrf()))
			.andExpect(flash().attribute("filterOutcome", "name_taken"));
	}

	@Test
	void whoHasNoCasesHasNoFilters() throws Exception {
		for (RequestPostProcessor reader : new RequestPostProcessor[] { StaffUsers.AGENT, StaffUsers.OWNER,
				StaffUsers.ADMIN }) {
			this.pages.perform(get("/desk/filters").with(reader)).andExpect(status().isNotFound());
			save(reader, "اسم", "").andExpect(status().isNotFound());
		}
		this.pages.perform(get("/desk/filters/x/delete").with(StaffUsers.COORDINATOR))
			.andExpect(redirectedUrl("/desk/filters"));
		this.pages.perform(post("/desk/filters/x").with(StaffUsers.COORDINATOR).with(csrf()))
			.andExpect(status().isNotFound());
	}

	private String idOf(String name) throws Exception {
		String page = this.pages.perform(get("/desk/filters").with(StaffUsers.COORDINATOR))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher id = Pattern.compile("id=\"name-([0-9a-f-]{36})\"[^>]*value=\"" + name + "\"").matcher(page);
		assertThat(id.find()).isTrue();
		return id.group(1);
	}

	private ResultActions save(RequestPostProcessor owner, String name, String unit, String... parameters)
			throws Exception {
		var request = post("/desk/filters").param("screen", "incidents")
			.param("name", name)
			.param("sharedWith", unit)
			.with(owner)
			.with(csrf());
		for (int index = 0; index < parameters.length; index += 2) {
			request.param(parameters[index], parameters[index + 1]);
		}
		return this.pages.perform(request);
	}

}
