package org.tawasul;

import com.microsoft.playwright.Locator;

/**
 * Chooses and presses by the keyboard, as somebody without a pointer does. A pointer
 * waits until the page stands still, which a browser without scripts never reports, and
 * which a page that is still loading its pictures may undo before the click arrives.
 */
public final class Keyboard {

	private Keyboard() {
	}

	/**
	 * Chooses a radio button or ticks a box.
	 */
	public static void choose(Locator choice) {
		choice.press("Space");
	}

	/**
	 * Opens what is folded around a field, unless it is open.
	 */
	public static void unfold(Locator field) {
		Locator closed = field.page().locator("details:not([open])").filter(new Locator.FilterOptions().setHas(field));
		if (closed.count() > 0) {
			press(closed.locator("> summary").first());
		}
	}

	/**
	 * Presses a button.
	 */
	public static void press(Locator button) {
		button.press("Enter");
	}

}
