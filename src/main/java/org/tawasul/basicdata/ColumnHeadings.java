package org.tawasul.basicdata;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.tawasul.language.Messages;
import org.tawasul.language.SearchText;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * The headings of columns. The bundle gives each column several, separated by a bar; the
 * first is the one to show.
 */
@Component
class ColumnHeadings {

	private final Messages messages;

	ColumnHeadings(Messages messages) {
		this.messages = messages;
	}

	/** The heading to show, such as <i>رمز الجهة</i>. */
	String of(ImportColumn column, Locale locale) {
		return all(column, locale)[0];
	}

	/** The column that a heading of a file means, however it is spelt. */
	Optional<ImportColumn> find(ImportFileKind kind, String heading) {
		String wanted = comparable(heading);
		return kind.columns()
			.stream()
			.filter((column) -> Stream
				.concat(Stream.of(column.code()),
						SupportedLanguages.ALL.stream().flatMap((locale) -> Stream.of(all(column, locale))))
				.anyMatch((name) -> comparable(name).equals(wanted)))
			.findFirst();
	}

	private String[] all(ImportColumn column, Locale locale) {
		return this.messages.text("basicdata.column." + column.code(), locale).split("\\s*\\|\\s*");
	}

	private static String comparable(String heading) {
		return SearchText.normalise(heading.replace('_', ' ').replace('-', ' '));
	}

}
