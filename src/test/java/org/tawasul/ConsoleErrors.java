package org.tawasul;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Page;

/** What goes wrong in the scripts of a page, and what the browser complains about. */
public final class ConsoleErrors {

	private ConsoleErrors() {
	}

	/**
	 * Listens to a page.
	 * @param page in any browser
	 * @return what is said from now on, with the page's address
	 */
	public static List<String> of(Page page) {
		List<String> errors = new CopyOnWriteArrayList<>();
		page.onPageError(errors::add);
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				errors.add(page.url() + ": " + message.text());
			}
		});
		return errors;
	}

}
