package org.tawasul.notification;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is kept packed of a message.
 *
 * @param text as it was sent
 * @param facts all that it says, as JSON; null where they stand beside it, as they did in
 * an earlier release
 */
record MessageContent(RenderedMessage text, @Nullable String facts) {

	/** Packed; empty if it would not come back as it is. */
	Optional<byte[]> pack() {
		return TextPacker.pack(
				(this.facts != null) ? List.of(this.text.subject(), this.text.body(), this.text.shortText(), this.facts)
						: List.of(this.text.subject(), this.text.body(), this.text.shortText()));
	}

	/**
	 * Reads it back.
	 * @throws IllegalStateException if it is damaged
	 */
	static MessageContent unpack(byte[] packed) {
		List<String> texts = TextPacker.unpack(packed);
		if (texts.size() < 3 || texts.size() > 4) {
			throw new IllegalStateException("A packed message has " + texts.size() + " texts");
		}
		return new MessageContent(new RenderedMessage(texts.get(0), texts.get(1), texts.get(2)),
				(texts.size() == 4) ? texts.get(3) : null);
	}

}
