package org.tawasul.rehearsal.move;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.ConsoleErrors;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An owner looks on while cases are moved, in Arabic and by the keyboard: the page shows
 * how far it is, and the control that they are at stays where it is.
 */
@Tag("browser")
@TawasulTest
class RunningCasesBrowserTest {

	private static final String KEY = "CaseLifecycle";

	@LocalServerPort
	private int port;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private ModelMoveRepository repository;

	@Autowired
	private ModelMoveService moves;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void leaveNothing() {
		this.jdbc.update("delete from app.model_move where process_key = ?", KEY);
	}

	@Test
	void theControlStaysInFocusWhileItIsShownHowFarAMoveIs() {
		UUID move = tenCasesAreMoved();
		try (BrowserContext context = SignedIn.open(this.port, "owner", "ar", 1366)) {
			Page page = context.pages().get(0);
			List<String> errors = ConsoleErrors.of(page);
			page.navigate("http://localhost:" + this.port + "/desk/basic-data/models/live/" + KEY + "/running");
			Locator stop = page.locator("form[action$='/running/stop'] button");
			stop.focus();
			this.jdbc.update("""
					update app.model_move_case set state = 'MOVED' where move = ? and process in
					 ('process-1', 'process-2', 'process-3', 'process-4')""", move);
			assertThat(page.locator("#progress-said")).hasText("تم من النقل 40 في المئة.");
			assertThat(page.locator("#progress")).containsText("نُقل");
			assertThat(stop).isFocused();
			PageInspection.inspect(page, "running-cases-moving-ar-1366");
			page.setViewportSize(360, 800);
			PageInspection.inspect(page, "running-cases-moving-ar-360");

			this.jdbc.update("update app.model_move_case set state = 'MOVED' where move = ?", move);
			this.moves.finish(move);
			assertThat(page.locator("#progress-said")).containsText("انتهى النقل");
			assertThat(stop).hasCount(0);
			assertThat(page.locator("#progress h2").first()).isFocused();
			assertThat(errors).isEmpty();
		}
	}

	/** Nobody moves them: the test does what the mover would. */
	private UUID tenCasesAreMoved() {
		UUID move = UUID.randomUUID();
		int live = this.versions.versions(KEY, 1).get(0).number();
		assertThat(this.repository.add(move, KEY, live, "مهلة أقصر للحرائق", "owner", Instant.now())).isTrue();
		this.repository.addCases(move, live, IntStream.rangeClosed(1, 10).mapToObj((i) -> "process-" + i).toList());
		return move;
	}

}
