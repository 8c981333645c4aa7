package org.tawasul.process.contract.diagram;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Says what breaks where a promise is not kept: {@code process.promise.<what>} in the
 * bundles.
 */
final class PromiseWords {

	private PromiseWords() {
	}

	/**
	 * Of a message that nothing waits for.
	 * @param message its name
	 */
	static List<MessageSourceResolvable> ofMessage(String message) {
		return words("message." + message.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT), message);
	}

	/**
	 * Of a node that is gone or means something else.
	 * @param meaning what the node was known for: {@code status}, {@code action}, …
	 * @param value of that; the node's id where it was known for being there
	 */
	static List<MessageSourceResolvable> ofNode(String meaning, String value) {
		return words(meaning.isEmpty() ? "node" : meaning, value);
	}

	private static List<MessageSourceResolvable> words(String what, String value) {
		return List
			.of(new DefaultMessageSourceResolvable(new String[] { "process.promise." + what }, new Object[] { value }));
	}

}
