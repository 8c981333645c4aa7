package org.tawasul.desk.web;

import java.util.Locale;

import org.tawasul.desk.WorkListCount;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Says how many cases a list holds, {@code @deskCounts} in templates.
 */
@Component
class DeskCounts {

	private final Messages messages;

	DeskCounts(Messages messages) {
		this.messages = messages;
	}

	public String text(WorkListCount count, Locale locale) {
		if (!count.more()) {
			return Integer.toString(count.cases());
		}
		return this.messages.text(count.beyondMax() ? "desk.count.more" : "desk.count.least", locale, count.cases());
	}

}
