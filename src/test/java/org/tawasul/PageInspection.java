package org.tawasul;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.Eventually.eventually;

/**
 * Whether a page is fit for everybody: nothing sticks out sideways, and axe finds nothing
 * that would keep somebody with assistive technology out.
 */
public final class PageInspection {

	/** Whoever wants to look at all pages says so; encoding them takes minutes. */
	private static final boolean ALL_PICTURES = Boolean.getBoolean("screenshots");

	private PageInspection() {
	}

	/**
	 * Inspects the page, and keeps a picture of it when something is wrong.
	 * @param page a page whose scripts run
	 * @param name of the picture, for example {@code home-ar-360}
	 */
	public static void inspect(Page page, String name) {
		picture(page, name);
		try {
			eventually(() -> {
				assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name)
					.isEqualTo(true);
				assertThat(AxeFindings.violations(page)).as(name).isEmpty();
			});
		}
		catch (RuntimeException | AssertionError ex) {
			keep(page, name);
			throw ex;
		}
	}

	/**
	 * Inspects a page as {@link #inspect(Page, String)} does; of a page without scripts
	 * only the picture may be kept, because axe is one.
	 * @param page in any browser
	 * @param name of the picture
	 * @param scripts whether the page's scripts run
	 */
	public static void inspect(Page page, String name, boolean scripts) {
		if (scripts) {
			inspect(page, name);
		}
		else {
			picture(page, name);
		}
	}

	/**
	 * Keeps a picture of the whole page where the tests run with
	 * {@code -Dscreenshots=true}.
	 * @param page in any browser
	 * @param name of the picture, below {@code target/screenshots}
	 */
	public static void picture(Page page, String name) {
		if (ALL_PICTURES) {
			keep(page, name);
		}
	}

	private static void keep(Page page, String name) {
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
	}

}
