package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.ConsoleErrors;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.SignedIn;
import org.tawasul.rehearsal.TrialReport.Fault;
import org.tawasul.rehearsal.TrialReport.Ladder;
import org.tawasul.rehearsal.TrialReport.Name;
import org.tawasul.rehearsal.TrialReport.Rung;
import org.tawasul.rehearsal.TrialReport.Step;
import org.tawasul.rehearsal.TrialReport.Turn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process owner sees a changed lifecycle beside the live one, tries it, and finds the
 * step that the trial stumbled over on the drawing.
 */
@Tag("browser")
@TawasulTest
class ModelDrawingBrowserTest {

	private static final String MODEL = "CaseLifecycle.bpmn";

	private static final LocatorAssertions.ContainsTextOptions PATIENTLY = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(90_000);

	@LocalServerPort
	private int port;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private ModelTrialService trials;

	@Autowired
	private ModelComparison comparison;

	@Autowired
	private CurrentUser users;

	private UUID waiting;

	@BeforeEach
	void sendALifecycleInWhichAflowIsCalledOtherwise() {
		int live = this.versions.versions("CaseLifecycle", 1).get(0).number();
		String model = new String(this.versions.files("CaseLifecycle", live).orElseThrow().get(MODEL),
				StandardCharsets.UTF_8);
		String changed = model
			.replace("name=\"نعم\" sourceRef=\"Gateway_MinisterReached\"",
					"name=\"بلغ الوزير\" sourceRef=\"Gateway_MinisterReached\"")
			.replaceFirst("versionTag=\"[^\"]*", "$0-raised");
		assertThat(changed).contains("-raised\"");
		assertThat(changed).isNotEqualTo(model);
		this.waiting = this.candidates.add(this.users.of("owner"),
				Map.of(MODEL, changed.getBytes(StandardCharsets.UTF_8)));
	}

	@AfterEach
	void leaveNothing() {
		this.candidates.discard(this.waiting);
	}

	@Test
	void bothDrawingsAreMarkedMoveTogetherAndShowWhatTheTrialStumbledOver() {
		try (BrowserContext context = SignedIn.open(this.port, "owner", "ar", 1366)) {
			Page page = context.pages().get(0);
			List<String> errors = ConsoleErrors.of(page);
			page.navigate("http://localhost:" + this.port + "/desk/basic-data/models/waiting/" + this.waiting);
			Locator before = page.locator(".drawing-canvas[data-side=before]");
			Locator after = page.locator(".drawing-canvas[data-side=after]");
			assertThat(before.locator(".djs-connection.drawing-mark-CHANGED")).hasCount(1);
			assertThat(after.locator(".djs-connection.drawing-mark-CHANGED")).hasCount(1);
			assertThat(after.locator(".drawing-sign.drawing-CHANGED")).isVisible();
			assertThat(after.locator(".drawing-sign.drawing-CHANGED")).hasAttribute("title", "متغير");
			assertThat(page.locator(".bjs-powered-by")).hasCount(2);
			assertThat(page.locator(".drawing-marks li:not(:has(button))")).hasCount(1);
			assertThat(page.locator("[data-drawing][data-drawn='1']")).isVisible();
			List<Long> place = viewport(after);
			before.press("ArrowRight");
			assertThat(viewport(after)).isNotEqualTo(place).isEqualTo(viewport(before));
			page.locator("[data-tool=in]").click();
			assertThat(viewport(after)).isEqualTo(viewport(before));
			page.locator("[data-tool=next]").click();
			assertThat(page.locator("[data-said]")).containsText("متغير");
			page.locator(".bjs-powered-by").first().click();
			assertThat(page.locator(".bjs-powered-by-lightbox .notice")).isVisible();
			page.locator(".bjs-powered-by-lightbox .backdrop").click(new Locator.ClickOptions().setPosition(5, 5));
			page.locator("#trial form button").click();
			assertThat(page.locator("#trial form button")).containsText("إعادة التجربة", PATIENTLY);
			Map<String, byte[]> tried = this.comparison.beside(this.candidates.find(this.waiting).orElseThrow().files())
				.after();
			this.trials.keep(this.waiting, new ModelRefusedException("refused", new IllegalStateException(),
					new ModelRefusedException.Tried(tried, stuckAtTheMinister())), "owner");
			page.reload();
			assertThat(page.locator("#trial")).containsText("إذا لم يعمل أحد شيئًا");
			assertThat(after.locator(".drawing-mark-FAULT")).hasCount(1);
			assertThat(after.locator(".drawing-sign.drawing-FAULT")).hasCount(1);
			assertThat(before.locator(".drawing-mark-FAULT")).hasCount(0);
			page.locator(".drawing-marks li[data-kind=FAULT] button").click();
			assertThat(after.locator(".drawing-sign.drawing-FAULT")).isInViewport();
			assertThat(errors).isEmpty();
			PageInspection.inspect(page, "model-drawing-ar-1366");
			page.setViewportSize(360, 800);
			PageInspection.inspect(page, "model-drawing-ar-360");
			assertThat(after.boundingBox().y).as("below each other")
				.isGreaterThan(before.boundingBox().y + before.boundingBox().height);
			page.setViewportSize(1366, 800);
			page.navigate(page.url().replaceAll("[#?].*", "") + "?lang=en");
			assertThat(page.locator("[data-drawing][data-drawn='2']")).isVisible();
			PageInspection.inspect(page, "model-drawing-en-1366");
		}
	}

	/**
	 * How far a trial comes depends on the time that it has; what is shown of it does
	 * not.
	 */
	private static TrialReport stuckAtTheMinister() {
		String step = "Task_DecideAsMinister";
		Instant sunday = Instant.parse("2026-12-06T04:30:00Z");
		KeptText text = new KeptText("process.model.trial-no-deadline", "", List.of(KeptText.of(MODEL),
				KeptText.of(step), KeptText.of(""), KeptText.of("ورد الطلب ← دراسة الطلب")));
		List<Rung> rungs = List.of(
				new Rung(sunday, "Task_AssessCase", "under_study", "EDU-01.coordinators",
						List.of(sunday.plus(Duration.ofHours(20))), sunday.plus(Duration.ofDays(1))),
				new Rung(sunday.plus(Duration.ofDays(1)), "Task_AssessCase", "under_study", "EDU-01.head",
						List.of(sunday.plus(Duration.ofHours(44))), sunday.plus(Duration.ofDays(2))),
				new Rung(sunday.plus(Duration.ofDays(2)), step, "with_minister", "minister-office",
						List.of(sunday.plus(Duration.ofDays(3))), null));
		return new TrialReport(List.of(new Fault(MODEL, step, text, List.of())),
				List.of(new Ladder("COMPLAINT", false, false, null, rungs)),
				List.of(new Turn("Task_AssessCase", new Step("Task_AssessCase", "ACCEPT"), "Task_ResolveCase",
						"in_progress"),
						new Turn("Task_AssessCase", new Step("Task_AssessCase", "REFER"), "Task_AssessCase",
								"under_study")),
				41, true,
				Map.of("Task_AssessCase", new Name("دراسة الطلب", "Assess the case"), step,
						new Name("بتّ معالي الوزير في الطلب", "Decide as the Minister"), "Task_ResolveCase",
						new Name("معالجة الطلب وحله", "Resolve the case"), "ACCEPT", new Name("قبول", "Accept"),
						"REFER", new Name("إحالة", "Refer"), "in_progress", new Name("قيد المعالجة", "In progress"),
						"under_study", new Name("قيد الدراسة", "Under study")),
				List.of("INCIDENT FOOD_POISONING", "IMPORTANT HEAD"));
	}

	/** Scale and place, as the browser or the library writes them. */
	private static List<Long> viewport(Locator drawing) {
		return Arrays.stream(drawing.locator("svg .viewport").getAttribute("transform").split("[^0-9.-]+"))
			.filter((number) -> !number.isEmpty())
			.map((number) -> Math.round(Double.parseDouble(number) * 100))
			.toList();
	}

}
