package org.tawasul;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waits for what a page shows a little later, where Playwright has no assertion of its
 * own: positions, sizes, computed styles, the absence of a pattern.
 */
public final class Eventually {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Eventually() {
	}

	/**
	 * Repeats assertions until they hold, in the thread of the caller: a page must not be
	 * asked from any other.
	 * @param assertions on what is read from the page anew each time
	 */
	public static void eventually(ThrowingRunnable assertions) {
		Awaitility.await().pollInSameThread().pollDelay(Duration.ZERO).atMost(PATIENCE).untilAsserted(assertions);
	}

}
