package org.tawasul.report.letter;

import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * The texts of letters, which are in Arabic whoever reads the page around them;
 * {@code @letterTexts} in templates.
 */
@Component
public class LetterTexts {

	private final Messages messages;

	LetterTexts(Messages messages) {
		this.messages = messages;
	}

	/**
	 * A text.
	 * @param key below {@code report.letter}
	 * @param arguments of the text
	 * @return the text
	 */
	public String arabic(String key, Object... arguments) {
		return this.messages.text("report.letter." + key, SupportedLanguages.ARABIC, arguments);
	}

}
