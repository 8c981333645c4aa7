package org.tawasul.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.tawasul.Chromium;

/**
 * Browsers of people who have signed in. Each person signs in by the form once a run; the
 * next browser of theirs goes on with that session, as long as it lasts.
 */
public final class SignedIn {

	private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

	private SignedIn() {
	}

	/**
	 * Opens a browser at the desk's home.
	 * @param port of the application under test
	 * @param username whose browser it is
	 * @param language {@code ar} or {@code en}
	 * @param width of the window, in pixels
	 * @return with one page
	 */
	public static BrowserContext open(int port, String username, String language, int width) {
		return open(port, username, language, new Browser.NewContextOptions().setViewportSize(width, 800));
	}

	/**
	 * Opens a browser at the desk's home. Signing in needs scripts: of a browser without
	 * them the person must have signed in before.
	 * @param port of the application under test
	 * @param username whose browser it is
	 * @param language {@code ar} or {@code en}
	 * @param options of the browser, without its cookies
	 * @return with one page
	 */
	public static BrowserContext open(int port, String username, String language, Browser.NewContextOptions options) {
		String person = username + '@' + port;
		BrowserContext context = Chromium.browser().newContext(options.setStorageState(SESSIONS.get(person)));
		Page page = context.newPage();
		page.setDefaultTimeout(60_000);
		page.navigate("http://localhost:" + port + "/desk?lang=" + language);
		if (page.url().contains("/login")) {
			enterPassword(page, username);
			SESSIONS.put(person, context.storageState());
		}
		return context;
	}

	/**
	 * Fills in the sign-in form that the page shows, and waits for the desk.
	 * @param page at the form
	 * @param username whose password is the demo's
	 */
	public static void enterPassword(Page page, String username) {
		page.fill("#username", username);
		page.fill("#password", StaffBrowser.PASSWORD);
		page.click("#sign-in button[type=submit]");
		page.waitForURL("**/desk**");
	}

}
