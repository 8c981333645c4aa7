package org.tawasul.sampledata;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.tawasul.language.CommandMessages;

/**
 * Tells whoever waits at the terminal how far it is, not more often than each few
 * percent.
 */
final class FillConsole implements BiConsumer<String, Integer> {

	private static final int CASES_A_LINE = 50_000;

	private static final int PERCENT_A_LINE = 25;

	private final PrintStream out;

	private final CommandMessages messages;

	private final Locale language;

	private String step = "";

	private int next;

	FillConsole(PrintStream out, CommandMessages messages, Locale language) {
		this.out = out;
		this.messages = messages;
		this.language = language;
	}

	void say(String key, Object... arguments) {
		this.out.println(this.messages.text(key, this.language, arguments));
	}

	@Override
	public void accept(String what, Integer done) {
		if (!what.equals(this.step)) {
			this.step = what;
			this.next = 0;
		}
		if (done >= this.next) {
			say("sampledata.fill.progress." + what, done);
			int lines = what.equals("cases") ? CASES_A_LINE : PERCENT_A_LINE;
			this.next = (done / lines + 1) * lines;
		}
	}

}
