package org.tawasul.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;

/**
 * Finds texts that are in a template instead of in a bundle. What Thymeleaf replaces (the
 * content of {@code th:text} and its like), comments, scripts and styles do not count.
 */
final class LiteralTextScanner extends AbstractMarkupHandler {

	private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "aria-description");

	private static final Set<String> REPLACING = Set.of("th:text", "th:utext", "th:replace", "th:include", "th:remove");

	private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|&#?\\w+;", Pattern.DOTALL);

	private static final Pattern LETTER = Pattern.compile("\\p{L}");

	private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

	private final List<String> found = new ArrayList<>();

	/**
	 * How deep the parser stands in an element whose content is not shown; 0 is outside.
	 */
	private int hidden;

	private boolean hides;

	private LiteralTextScanner() {
	}

	/** Each finding as "line: words". */
	static List<String> in(String template) {
		LiteralTextScanner words = new LiteralTextScanner();
		try {
			new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(template, words);
		}
		catch (ParseException ex) {
			throw new IllegalArgumentException(ex);
		}
		return words.found;
	}

	@Override
	public void handleText(char[] buffer, int offset, int len, int line, int col) {
		String text = INLINED.matcher(new String(buffer, offset, len)).replaceAll("");
		if (this.hidden == 0 && LETTER.matcher(text).find()) {
			this.found.add(line + ": " + text.strip());
		}
	}

	@Override
	public void handleAttribute(char[] buffer, int nameOffset, int nameLen, int nameLine, int nameCol,
			int operatorOffset, int operatorLen, int operatorLine, int operatorCol, int valueContentOffset,
			int valueContentLen, int valueOuterOffset, int valueOuterLen, int valueLine, int valueCol) {
		String name = new String(buffer, nameOffset, nameLen).toLowerCase();
		String value = new String(buffer, valueContentOffset, valueContentLen);
		this.hides |= REPLACING.contains(name);
		Pattern words = SPOKEN.contains(name) ? LETTER : ARABIC;
		if (words.matcher(value).find()) {
			this.found.add(nameLine + ": " + name + "=" + value);
		}
	}

	@Override
	public void handleOpenElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
		String name = new String(buffer, nameOffset, nameLen).toLowerCase();
		this.hides = name.equals("script") || name.equals("style");
	}

	@Override
	public void handleOpenElementEnd(char[] buffer, int nameOffset, int nameLen, int line, int col) {
		if (this.hidden > 0 || this.hides) {
			this.hidden++;
		}
	}

	@Override
	public void handleCloseElementEnd(char[] buffer, int nameOffset, int nameLen, int line, int col) {
		leave();
	}

	@Override
	public void handleAutoCloseElementEnd(char[] buffer, int nameOffset, int nameLen, int line, int col) {
		leave();
	}

	private void leave() {
		if (this.hidden > 0) {
			this.hidden--;
		}
	}

}
