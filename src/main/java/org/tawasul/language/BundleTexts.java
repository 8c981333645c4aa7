package org.tawasul.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;

/**
 * The texts of the bundles as they stand there, for whoever lets them be edited.
 */
public class BundleTexts {

	private final IcuMessageSource messages;

	BundleTexts(IcuMessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The keys that begin alike.
	 * @param prefix such as {@code notification.received.}
	 * @return the keys in order
	 */
	public SortedSet<String> codes(String prefix) {
		return this.messages.codes(prefix);
	}

	/**
	 * The text of a key as the bundle has it, whatever was put in its place.
	 * @param code the key
	 * @param language Arabic or English
	 * @return the text with its placeholders
	 */
	public Optional<String> find(String code, Locale language) {
		return Optional.ofNullable(this.messages.bundleText(code, language));
	}

	/**
	 * The placeholders of a text, each with how it is formatted: a date in place of a
	 * plain text would make the message unreadable.
	 * @param text in ICU's format
	 * @return such as <code>{0} NONE</code>, in order
	 * @throws IllegalArgumentException if the text is not in that format
	 */
	public static Set<String> placeholders(String text) {
		MessagePattern pattern = new MessagePattern(text);
		SortedSet<String> found = new TreeSet<>();
		for (int i = 0; i < pattern.countParts(); i++) {
			Part part = pattern.getPart(i);
			if (part.getType() == Part.Type.ARG_START) {
				Part name = pattern.getPart(i + 1);
				if (name.getType() != Part.Type.ARG_NUMBER) {
					throw new IllegalArgumentException("Named placeholder: " + pattern.getSubstring(name));
				}
				found.add("{" + name.getValue() + "} " + part.getArgType());
			}
		}
		return found;
	}

}
