package org.tawasul.basicdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;
import org.tawasul.language.Messages;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** The two ways in: the page, step by step, and the command line. */
@TawasulTest
@Transactional
class ImportControllerTest {

	private static final RequestPostProcessor ADMINISTRATOR = user("admin").roles(Role.ADMINISTRATOR.name());

	private static final String PEOPLE = "username,arabic_name\nimported.one,<b>سعاد</b> القرني\n";

	@Autowired
	private MockMvc pages;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private BasicDataImportService importing;

	@Autowired
	private ImportPlanFormatter report;

	@Autowired
	private Messages messages;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void nobodyButAdministratorsImports(Role role) throws Exception {
		RequestPostProcessor other = user("somebody").roles(role.name());
		this.pages.perform(get("/desk/ministry").with(other)).andExpect(status().isNotFound());
		this.pages.perform(upload("people", PEOPLE.getBytes(StandardCharsets.UTF_8)).with(other).with(csrf()))
			.andExpect(status().isNotFound());
	}

	@Test
	void filesAreSentLookedOverAndThenImportedInBothLanguages() throws Exception {
		this.pages.perform(get("/desk/ministry").with(ADMINISTRATOR))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("dir=\"rtl\""), containsString("رمز الجهة"))));
		String address = send(PEOPLE.getBytes(Charset.forName("windows-1256")));
		assertThat(this.ministry.person("imported.one")).as("only shown").isEmpty();
		String look = contentOf(address);
		assertThat(look).contains("imported.one", "&lt;b&gt;سعاد&lt;/b&gt; القرني", "استورد الآن");
		assertThat(contentOf(address + "?lang=en")).contains("Import now", "Unchanged");
		String shown = look.replaceAll("(?s).*name=\"shown\" value=\"([0-9a-f]+)\".*", "$1");
		this.pages.perform(post(address).param("shown", shown).with(ADMINISTRATOR).with(csrf()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("تم الاستيراد")));
		assertThat(this.ministry.person("imported.one")).isPresent();
		assertThat(this.jdbc.sql("select count(*) from app.import_file").query(Long.class).single()).isZero();
		this.pages.perform(post(address).param("shown", shown).with(ADMINISTRATOR).with(csrf()))
			.andExpect(status().isGone());
		assertThat(contentOf(send(PEOPLE.getBytes(StandardCharsets.UTF_8)))).contains("لا شيء يتغير")
			.doesNotContain("استورد الآن");
	}

	@Test
	void whatWasNotShownIsNotImported() throws Exception {
		String address = send(PEOPLE.getBytes(StandardCharsets.UTF_8));
		this.pages.perform(post(address).param("shown", "0000").with(ADMINISTRATOR).with(csrf()))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("تغيرت البيانات")));
		assertThat(this.ministry.person("imported.one")).isEmpty();
	}

	@Test
	void secondClickIsNotToldThatNothingWasImported() throws Exception {
		String address = send(PEOPLE.getBytes(StandardCharsets.UTF_8));
		String shown = contentOf(address).replaceAll("(?s).*name=\"shown\" value=\"([0-9a-f]+)\".*", "$1");
		this.pages.perform(post(address).param("shown", shown).with(ADMINISTRATOR).with(csrf()))
			.andExpect(status().isOk());
		this.pages
			.perform(post(send(PEOPLE.getBytes(StandardCharsets.UTF_8))).param("shown", shown)
				.with(ADMINISTRATOR)
				.with(csrf()))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("لا شيء يتغير"), not(containsString("تغيرت البيانات")))));
	}

	@Test
	void faultsAreToldWithFileLineColumnAndReason() throws Exception {
		String address = send("username,arabic_name\n_x,\nfine,جيد\n".getBytes(StandardCharsets.UTF_8));
		this.pages.perform(get(address).with(ADMINISTRATOR))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(
					allOf(containsString("الناس.csv"), containsString("<span>2</span>"), containsString("اسم المستخدم"),
							containsString("«_x» لا يصلح اسم مستخدم"), containsString("خطآن في الملفات"))));
	}

	@Test
	void nobodyOpensAnothersFilesAndNoFilesAreAnsweredInWords() throws Exception {
		String address = send(PEOPLE.getBytes(StandardCharsets.UTF_8));
		this.pages.perform(get(address).with(user("head").roles(Role.ADMINISTRATOR.name())))
			.andExpect(status().isGone());
		this.pages.perform(multipart("/desk/ministry").with(ADMINISTRATOR).with(csrf()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("لم تُرفق أي ملفات")));
		this.pages.perform(upload("people", PEOPLE.getBytes(StandardCharsets.UTF_8)).with(ADMINISTRATOR))
			.andExpect(status().isForbidden());
	}

	/** A form that is too large as a whole comes without its files. */
	@Test
	void filesThatAreTooLargeTogetherAreAnsweredInWords() throws Exception {
		this.pages.perform(post("/desk/ministry").param("encoding", "").with(ADMINISTRATOR).with(csrf()))
			.andExpect(status().isPayloadTooLarge())
			.andExpect(content().string(containsString("الحد الأعلى لكل ملف 10 ميغابايت")));
	}

	@Test
	void theCommandLineTellsWhatItWouldDoDoesItAndRefuses() throws IOException {
		Files.writeString(this.folder.resolve("people.csv"), PEOPLE);
		assertThat(run(true)).contains("People | Added | imported.one", "People: new 1", "Nothing was done")
			.startsWith("0 ");
		assertThat(this.ministry.person("imported.one")).isEmpty();
		assertThat(run(false)).contains("Imported.").startsWith("0 ");
		assertThat(this.ministry.person("imported.one")).isPresent();
		assertThat(run(false)).contains("Nothing to change", "unchanged 1").startsWith("0 ");
		Files.writeString(this.folder.resolve("posts.csv"), "unit,role,username\nEDU-99,HEAD,imported.one\n");
		assertThat(run(false)).contains("posts.csv | line 2 | Unit code | There is no unit EDU-99.", "Refused.")
			.startsWith("2 ");
	}

	private String run(boolean dry) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImportProperties settings = new ImportProperties(this.folder, dry ? "" : null, Set.of(), null, "en");
		int code = new ImportRunner(this.importing, this.report, settings, this.messages)
			.run(new PrintStream(out, true, StandardCharsets.UTF_8));
		return code + " " + out.toString(StandardCharsets.UTF_8);
	}

	private String send(byte[] people) throws Exception {
		MvcResult sent = this.pages.perform(upload("people", people).with(ADMINISTRATOR).with(csrf()))
			.andExpect(status().is3xxRedirection())
			.andReturn();
		return String.valueOf(sent.getResponse().getRedirectedUrl());
	}

	private static MockMultipartHttpServletRequestBuilder upload(String part, byte[] content) {
		MockMultipartHttpServletRequestBuilder upload = multipart("/desk/ministry");
		upload.file(new MockMultipartFile(part, "C:\\ملفات\\الناس.csv", "text/csv", content));
		return upload;
	}

	private String contentOf(String address) throws Exception {
		return this.pages.perform(get(address).with(ADMINISTRATOR))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
