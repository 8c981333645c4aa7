package org.tawasul.callcentre.web;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * What an agent reads out: in Arabic, whatever language the agent reads pages in;
 * {@code @callScript} in templates.
 */
@Component("callScript")
public class CallScript {

	private static final Locale ARABIC = Locale.forLanguageTag("ar");

	private final Messages messages;

	private final DateFormatter dates;

	CallScript(Messages messages, DateFormatter dates) {
		this.messages = messages;
		this.dates = dates;
	}

	/**
	 * What is said before a report is taken down.
	 * @return that calls about danger belong to 911, and what is asked
	 */
	public String opening() {
		return text("opening");
	}

	/**
	 * What is said once a case is open.
	 * @param promisedAt when an answer is promised, null without a promise
	 * @return that the report has arrived, and until when it is answered
	 */
	public String receipt(@Nullable Instant promisedAt) {
		return (promisedAt != null)
				? this.messages.text("callcentre.script.received-promised", ARABIC, this.dates.full(promisedAt, ARABIC))
				: text("received");
	}

	/**
	 * A sentence.
	 * @param name end of its key
	 * @return in Arabic
	 */
	public String text(String name) {
		return this.messages.text("callcentre.script." + name, ARABIC);
	}

}
