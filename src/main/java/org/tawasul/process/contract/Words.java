package org.tawasul.process.contract;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Words beside a violation, in the reader's language.
 */
public final class Words {

	private Words() {
	}

	/** Words that are the same in each language. */
	public static MessageSourceResolvable of(String text) {
		return new DefaultMessageSourceResolvable(null, null, text);
	}

	/** Words of the bundles, or others where the bundles have none. */
	public static MessageSourceResolvable of(String code, String otherwise) {
		return new DefaultMessageSourceResolvable(new String[] { code }, null, otherwise);
	}

	/** Words that a file has in both languages. */
	public static MessageSourceResolvable inBoth(String arabic, String english) {
		return arabic.equals(english) ? of(arabic)
				: around("process.in-both", Words.of("process.reader", ""), arabic, english);
	}

	/** Words around others. */
	public static MessageSourceResolvable around(String code, Object... within) {
		return new DefaultMessageSourceResolvable(new String[] { code }, within, code);
	}

	/** Several, one after the other. */
	public static MessageSourceResolvable list(List<MessageSourceResolvable> all) {
		return all.stream().reduce((some, one) -> around("process.fact.and", some, one)).orElseGet(() -> of(""));
	}

}
