package org.tawasul.rehearsal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Tests in which an owner sends changed tables that are tried on real cases, one of them
 * a fire in Riyadh. Nothing that is sent stays.
 */
abstract class SendsChangedTables {

	static final Pattern LIST = Pattern.compile("href=\"(/desk/basic-data/models/waiting/[^\"]+/cases[^\"]+)\"");

	@Autowired
	MockMvc browser;

	@Autowired
	ModelVersions versions;

	@Autowired
	ModelCandidateService candidates;

	@Autowired
	EffectLimiter limiter;

	@Autowired
	CurrentUser users;

	@Autowired
	CaseScenario scenario;

	@Autowired
	CaseService cases;

	@Autowired
	JdbcClient jdbc;

	CaseNumber fire = new CaseNumber(1);

	@BeforeEach
	void aFireInRiyadh() {
		this.jdbc.sql("delete from app.rate_limit").update();
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	@AfterEach
	void nothingWaits() {
		this.jdbc.sql("delete from app.rate_limit").update();
		this.candidates.all().forEach((candidate) -> this.candidates.discard(candidate.id()));
	}

	void openMoreFires() {
		for (int more = 1; more < SmallNumbers.ALWAYS_TOLD; more++) {
			this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		}
	}

	String live(String model, String file) {
		int version = this.versions.versions(model, 1).get(0).number();
		return new String(this.versions.files(model, version).orElseThrow().get(file), StandardCharsets.UTF_8);
	}

	String changed(String model, String file, String cell, String answer) {
		return replaced(live(model, file), cell, answer);
	}

	static String replaced(String table, String cell, String answer) {
		String changed = table.replaceFirst("(<outputEntry id=\"[^\"]*" + cell + "\">\\s*<text>)[^<]*",
				"$1" + Matcher.quoteReplacement(answer));
		assertThat(changed).isNotEqualTo(table);
		return changed;
	}

	/** The first list that the page leads to. */
	String list(String waiting, String person) throws Exception {
		Matcher link = LIST.matcher(page(waiting + "?lang=ar", person));
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	String page(String address, String person) throws Exception {
		return HtmlUtils.htmlUnescape(get(address, person).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	/** The address lets process owners in; what they see hangs on who they are. */
	ResultActions get(String address, String person) throws Exception {
		return this.browser.perform(
				MockMvcRequestBuilders.get(URI.create(address)).with(user(person).roles(Role.PROCESS_OWNER.name())));
	}

	String sent(Map<String, String> files) {
		Map<String, byte[]> contents = new TreeMap<>();
		files.forEach((name, content) -> contents.put(name, content.getBytes(StandardCharsets.UTF_8)));
		return "/desk/basic-data/models/waiting/" + this.candidates.add(this.users.of("owner"), contents);
	}

	/** As if the owner had sent the live table with another answer. */
	String sent(String file, String cell, String answer) {
		return sent(file, changed("CaseLifecycle", file, cell, answer));
	}

	String sent(String file, String changed) {
		return sent(Map.of(file, changed));
	}

}
