package org.tawasul.language;

/** Parsers of dates for tests that have no context. */
public final class DateParsers {

	private DateParsers() {
	}

	public static DateParser parser() {
		return new DateParser(new Messages(new IcuMessageSource()));
	}

}
