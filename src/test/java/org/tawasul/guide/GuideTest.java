package org.tawasul.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;
import org.tawasul.guide.GuideView.Exercise;
import org.tawasul.guide.GuideView.RoleChapter;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.page.DeskPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The guide tells of every menu and every role, in both languages, to each reader their
 * own chapter first; and the pictures that it shows are taken by the browser tests.
 */
@TawasulTest
class GuideTest {

	private static final long LARGEST = 40_000;

	/** Tests call the writer with these words. */
	private static final String TAKEN = "GuidePictureWriter.checkScreen(";

	@Autowired
	private MockMvc browser;

	@Autowired
	private List<DeskPage> pages;

	@Autowired
	private Messages messages;

	@Autowired
	private GuidePictures pictures;

	@Test
	void everyPageOfEveryMenuIsExplained() {
		assertThat(Stream.of(GuideScreen.values()).map(GuideScreen::path))
			.containsAll(this.pages.stream().map(DeskPage::path).toList());
	}

	@Test
	void everyScreenThatAMenuIsSaidToHaveIsInThatMenu() {
		for (GuideScreen screen : GuideScreen.values()) {
			if (screen.section() != null) {
				assertThat(this.pages).as(screen.id())
					.anyMatch((page) -> page.path().equals(screen.path()) && page.section() == screen.section()
							&& page.label().equals(screen.label()));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyScreenSaysWhatItIsForWhoDoesWhatWhatComesNextAndWhatGoesWrong(GuideScreen screen) {
		for (String part : List.of("purpose", "next", "mistake.1")) {
			assertThat(this.messages.find("guide.screen." + screen.id() + "." + part, SupportedLanguages.ARABIC))
				.as(part)
				.isPresent();
		}
		assertThat(Stream.of(Role.values())
			.filter((role) -> this.messages
				.find("guide.screen." + screen.id() + ".role." + role, SupportedLanguages.ARABIC)
				.isPresent()))
			.isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void everyRoleHasAChapterWithStepsAndExercises(Role role) {
		for (String part : List.of("about", "step.3", "task.3")) {
			assertThat(this.messages.find("guide.role." + role + "." + part, SupportedLanguages.ARABIC)).as(part)
				.isPresent();
		}
	}

	@ParameterizedTest
	@CsvSource({ "coordinator, COORDINATOR, AGENT", "agent, AGENT, COORDINATOR", "owner, PROCESS_OWNER, HEAD",
			"admin, ADMINISTRATOR, COORDINATOR" })
	void readersFindTheirOwnChapterBeforeTheOthers(String username, Role own, Role other) throws Exception {
		String guide = page("/desk/guide", username, own);
		assertThat(guide.indexOf("id=\"role-" + own)).isPositive().isLessThan(guide.indexOf("id=\"role-" + other));
		assertThat(guide.split("class=\"panel guide-chapter\"")).hasSizeGreaterThan(Role.values().length);
		assertThat(guide).doesNotContain("??", "guide.screen.", "guide.role.");
	}

	@ParameterizedTest
	@CsvSource({ "/desk, #screen-home", "/desk/requests?tab=new, #screen-requests-follow-up",
			"/desk/requests, #screen-requests", "/desk/incidents, #screen-incidents", "/desk/filters, ''" })
	void everyPageOfTheDeskLeadsToItsPartOfTheGuide(String address, String anchor) throws Exception {
		assertThat(page(address, "coordinator", Role.COORDINATOR)).contains("href=\"/desk/guide" + anchor + "\"");
	}

	@Test
	void pagesBelowAScreenBelongToIt() {
		assertThat(GuideLinks.screen("/desk/cases/41001/letter")).contains(GuideScreen.CASE);
		assertThat(GuideLinks.screen("/desk/calls/17/report")).contains(GuideScreen.CALLS);
		assertThat(GuideLinks.screen("/desk/calls/satisfaction/SC17")).contains(GuideScreen.SATISFACTION_CALLS);
		assertThat(GuideLinks.screen("/desk/calls/figures")).contains(GuideScreen.CALL_FIGURES);
		assertThat(GuideLinks.screen("/desk/callsigns")).isEmpty();
		assertThat(GuideLinks.screen("/desk/guide")).isEmpty();
	}

	@Test
	void onlyPicturesThatATestTakesAreShownAndNoneIsLeftOver() throws IOException {
		String tests;
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			tests = files.filter((file) -> file.toString().endsWith("BrowserTest.java"))
				.map(GuideTest::read)
				.collect(Collectors.joining());
		}
		Set<String> shown = new TreeSet<>();
		for (GuideScreen screen : GuideScreen.values()) {
			boolean inMenu = this.pages.stream().anyMatch((page) -> page.path().equals(screen.path()))
					|| screen == GuideScreen.HOME;
			if (inMenu && !GuidePictureWriter.TAKEN_ELSEWHERE.contains(screen)
					|| tests.replaceAll("\\s+", "").contains(TAKEN + "this.page,\"" + screen.id() + '"')
					|| tests.contains(TAKEN + "page, \"" + screen.id() + '"')) {
				shown.add(screen.id());
			}
		}
		try (Stream<Path> files = Files.list(GuidePictureWriter.FOLDER)) {
			Set<String> there = new TreeSet<>();
			for (Path file : files.toList()) {
				assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST);
				assertThat(SmallPng.note(file)).as(file + " was taken by a test").isNotNull();
				there.add(file.getFileName().toString().replaceFirst("-(ar|en)\\.png$", ""));
			}
			assertThat(there).isEqualTo(shown);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "practice.example", "https://a b" })
	void theAddressOfThePracticeMinistryIsAnAddress(String url) {
		assertThatThrownBy(() -> new TrainingProperties(url)).hasMessageContaining("tawasul.training.url");
		assertThat(new TrainingProperties("  ").url()).isNull();
		assertThat(new TrainingProperties(" https://practice.example/ ").url()).isEqualTo("https://practice.example/");
	}

	@Test
	void exercisesThatCheckThemselvesAreTickedInTheReadersOwnChapter() {
		Instant done = Instant.parse("2031-06-16T07:00:00Z");
		StaffUser coordinator = new StaffUser("coordinator", Set.of(Role.COORDINATOR), Set.of(), Set.of());
		GuideView guide = new GuideChapters(this.messages, this.pictures,
				(reader) -> Map.of("COORDINATOR.1", Optional.of(done), "COORDINATOR.2", Optional.empty()))
			.of(coordinator, SupportedLanguages.ARABIC);
		RoleChapter own = guide.roles().get(0);
		assertThat(own.tasks()).extracting(Exercise::checked).startsWith(true, true, false);
		assertThat(own.tasks()).extracting(Exercise::doneAt).startsWith(done, null, null);
		assertThat(own.done()).isEqualTo(1);
		assertThat(own.checked()).isEqualTo(2);
		assertThat(guide.roles().get(1).checked()).isZero();
	}

	private String page(String address, String username, Role role) throws Exception {
		return this.browser.perform(get(address).with(user(username).roles(role.name())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
