package org.tawasul;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The browser of the browser tests: the one that {@code TAWASUL_CHROMIUM} names, else an
 * installed Chromium or Chrome, else the one that Playwright has installed. It is started
 * once; each test opens and closes a browser context of its own.
 */
public final class Chromium {

	private static final List<String> PATHS = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
			"/usr/bin/google-chrome");

	private static Browser started;

	private Chromium() {
	}

	/**
	 * The browser, without a window. Its driver ends it together with the JVM.
	 * @return started by the first caller
	 */
	public static synchronized Browser browser() {
		if (started == null || !started.isConnected()) {
			started = launch();
		}
		return started;
	}

	private static Browser launch() {
		// A machine that compiles and tests beside it takes longer than the five seconds.
		PlaywrightAssertions.setDefaultAssertionTimeout(Duration.ofSeconds(20).toMillis());
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		// Without a sandbox, so that root may start it too.
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox"));
		executable().ifPresent(options::setExecutablePath);
		return playwright.chromium().launch(options);
	}

	private static Optional<Path> executable() {
		String configured = System.getenv("TAWASUL_CHROMIUM");
		return Stream.concat(Stream.ofNullable(configured), PATHS.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

}
