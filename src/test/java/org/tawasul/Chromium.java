package org.tawasul;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The browser of the browser tests: the machine's own Chromium, as Debian installs it or
 * where {@code TAWASUL_CHROMIUM} says. It is started once for all of them; each test
 * opens a context of its own in it, which shares nothing with others, and closes it.
 */
public final class Chromium {

	private static Browser started;

	private Chromium() {
	}

	/**
	 * The browser, without a window. Its driver ends it when the tests' JVM goes.
	 * @return started by whoever asks first
	 */
	public static synchronized Browser browser() {
		if (started == null || !started.isConnected()) {
			started = launch();
		}
		return started;
	}

	/** Playwright brings no browser of its own; this one may be started by root too. */
	private static Browser launch() {
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		String path = System.getenv().getOrDefault("TAWASUL_CHROMIUM", "/usr/bin/chromium");
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(path)).setArgs(List.of("--no-sandbox")));
	}

}
