package org.tawasul;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The browser of the browser tests: the machine's own Chromium, as Debian installs it or
 * where {@code TAWASUL_CHROMIUM} says.
 */
public final class Chromium {

	private Chromium() {
	}

	/**
	 * Playwright, which brings no browser of its own.
	 * @return to be closed after the tests, and its browsers with it
	 */
	public static Playwright playwright() {
		return Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
	}

	/**
	 * A browser that also root may start.
	 * @param playwright who drives it
	 * @return without a window
	 */
	public static Browser launch(Playwright playwright) {
		String path = System.getenv().getOrDefault("TAWASUL_CHROMIUM", "/usr/bin/chromium");
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(path)).setArgs(List.of("--no-sandbox")));
	}

}
