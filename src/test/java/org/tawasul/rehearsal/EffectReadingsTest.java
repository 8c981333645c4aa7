package org.tawasul.rehearsal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Of how many tables a day somebody may read what they would have answered otherwise. */
@TawasulTest
class EffectReadingsTest {

	private static final String WAITING = "/desk/basic-data/models/waiting/";

	@Autowired
	private MockMvc browser;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private EffectLimiter limiter;

	@Autowired
	private CurrentUser users;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void fires() {
		this.jdbc.sql("delete from app.rate_limit").update();
		for (int fire = 0; fire < SmallNumbers.ALWAYS_TOLD; fire++) {
			this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		}
	}

	@AfterEach
	void nothingWaits() {
		this.jdbc.sql("delete from app.rate_limit").update();
		this.candidates.all().forEach((candidate) -> this.candidates.discard(candidate.id()));
	}

	@Test
	void lookingAgainDoesNotCount() {
		StaffUser reader = this.users.of("coordinator14");
		List<String> tables = List.of("A", "B", "C");
		for (int look = 0; look < 2 * EffectLimiter.A_DAY; look++) {
			assertThat(this.limiter.tryRead(reader, upload(1), tables)).isZero();
		}
		int others = 0;
		while (this.limiter.tryRead(reader, upload(2 + others), List.of("A")).isZero()) {
			others++;
		}
		assertThat(others).isBetween(EffectLimiter.A_DAY - 4, EffectLimiter.A_DAY - 2);
		assertThat(this.limiter.tryRead(reader, upload(1), tables)).as("what is known stays open").isZero();
		assertThat(this.limiter.tryRead(reader, upload(1), List.of("A", "D"))).isPositive();
	}

	/** Nor does the list of cases tell anybody what the page does not. */
	@Test
	void whoHasReadTooManyIsToldByTheHeaderWhenTheyMayAgain() throws Exception {
		Map<String, byte[]> shorter = Map.of("CaseDeadline.dmn", shorter());
		String known = WAITING + this.candidates.add(this.users.of("owner"), shorter);
		String list = list(known, "coordinator2");
		get(list, "coordinator2").andExpect(status().isOk());
		for (int others = 0; this.limiter.tryRead(this.users.of("coordinator2"), upload(others), List.of("A"))
			.isZero(); others++) {
			assertThat(others).isLessThan(EffectLimiter.A_DAY);
		}
		get(known, "coordinator2").andExpect(status().isOk());
		get(list, "coordinator2").andExpect(status().isOk());
		String other = WAITING + this.candidates.add(this.users.of("owner"), shorter);
		get(other, "coordinator2").andExpect(status().isTooManyRequests())
			.andExpect(header().exists(HttpHeaders.RETRY_AFTER));
		get(list.replace(known, other), "coordinator2").andExpect(redirectedUrl(other));
	}

	@Test
	void leavingAFileOutIsRecordedAsSendingTheOthers() {
		Map<String, byte[]> files = new TreeMap<>(
				Map.of("CaseDeadline.dmn", shorter(), "CaseRouting.dmn", live("CaseRouting.dmn")));
		UUID id = this.candidates.add(this.users.of("owner"), files);
		this.candidates.leaveOut(id, "CaseRouting.dmn", this.users.of("admin"));
		this.candidates.leaveOut(id, "CaseDeadline.dmn", this.users.of("admin"));
		assertThat(this.jdbc.sql("""
				select (details ->> 'by') || ' ' || (details ->> 'files') from app.audit_entry
				where action = 'MODEL_FILES_SENT' and subject = ? order by at, id""")
			.param(id.toString())
			.query(String.class)
			.list()).containsExactly("owner CaseDeadline.dmn, CaseRouting.dmn", "admin CaseDeadline.dmn");
	}

	private static ModelCandidate upload(int number) {
		return new ModelCandidate(new UUID(11, number), null, "owner", Instant.EPOCH, "", null, null, "", null, null,
				false, false, Map.of("CaseRouting.dmn", new byte[0]));
	}

	private byte[] live(String file) {
		int version = this.versions.versions("CaseLifecycle", 1).get(0).number();
		return this.versions.files("CaseLifecycle", version).orElseThrow().get(file);
	}

	private byte[] shorter() {
		String table = new String(live("CaseDeadline.dmn"), StandardCharsets.UTF_8);
		String changed = table.replaceFirst("(<outputEntry id=\"[^\"]*Then_VeryImportant_assess\">\\s*<text>)[^<]*",
				"$1\"PT25M\"");
		assertThat(changed).isNotEqualTo(table);
		return changed.getBytes(StandardCharsets.UTF_8);
	}

	private String list(String waiting, String person) throws Exception {
		Matcher link = Pattern.compile("href=\"(" + WAITING + "[^\"]+/cases[^\"]+)\"")
			.matcher(HtmlUtils.htmlUnescape(get(waiting, person).andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8)));
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private ResultActions get(String address, String person) throws Exception {
		return this.browser.perform(
				MockMvcRequestBuilders.get(URI.create(address)).with(user(person).roles(Role.PROCESS_OWNER.name())));
	}

}
