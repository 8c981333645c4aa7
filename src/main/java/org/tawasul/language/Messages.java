package org.tawasul.language;

import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of the bundles, for whoever speaks to people outside a template.
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
	 * @param locale the reader's; anything but English is answered in Arabic
	 * @param args what stands for {@code {0}}, {@code {1}}, …: numbers are written with
	 * separators and choose plurals, so names and numbers of cases are passed as strings
	 * @return the text, or the key itself where no bundle has it: a missing word is a
	 * fault of ours that must not stop anybody's work
	 */
	public String text(String code, Locale locale, Object... args) {
		return find(code, locale, args).orElseGet(() -> {
			log.warn("No words for {}", code);
			return code;
		});
	}

	/**
	 * The text of a key which need not exist, such as that of a status drawn in a model.
	 * @param code the key
	 * @param locale the reader's
	 * @param args what stands for {@code {0}}, {@code {1}}, …
	 * @return the text, or nothing where no bundle has the key
	 */
	public Optional<String> find(String code, Locale locale, Object... args) {
		return Optional.ofNullable(this.messages.getMessage(code, args, null, locale));
	}

}
