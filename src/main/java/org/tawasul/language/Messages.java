package org.tawasul.language;

import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The messages of the bundles, for code outside templates.
 */
@Component
public class Messages {

	private static final Logger log = LoggerFactory.getLogger(Messages.class);

	private final MessageSource messages;

	Messages(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The text of a key.
	 * @param code the key, such as {@code status.received}
	 * @param locale the reader's; Arabic for every language but English
	 * @param args the arguments {@code {0}}, {@code {1}}, …: numbers are written with
	 * separators and choose plurals, so case numbers are passed as strings
	 * @return the text, or the key itself where no bundle has it: a missing message must
	 * not stop anybody's work
	 */
	public String text(String code, Locale locale, Object... args) {
		return find(code, locale, args).orElseGet(() -> {
			log.warn("No message for {}", code);
			return code;
		});
	}

	/**
	 * The text of a key that need not exist, such as that of a status in a model.
	 * @param code the key
	 * @param locale the reader's
	 * @param args the arguments {@code {0}}, {@code {1}}, …
	 * @return the text, or nothing where no bundle has the key
	 */
	public Optional<String> find(String code, Locale locale, Object... args) {
		return Optional.ofNullable(this.messages.getMessage(code, args, null, locale));
	}

}
