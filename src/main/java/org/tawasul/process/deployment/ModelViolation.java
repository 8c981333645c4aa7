package org.tawasul.process.deployment;

import org.springframework.context.MessageSourceResolvable;

/**
 * What is wrong in a file that somebody wants to deploy. The message is
 * {@code process.model.<rule>} in the bundles.
 *
 * @param file name of the file
 * @param element id of the element, or of the nearest one around it that has an id
 * @param rule the rule that it breaks
 * @param detail what breaks it
 */
public record ModelViolation(String file, String element, String rule,
		String detail) implements MessageSourceResolvable {

	@Override
	public String[] getCodes() {
		return new String[] { "process.model." + this.rule };
	}

	@Override
	public Object[] getArguments() {
		return new Object[] { this.file, this.element, this.detail };
	}

	@Override
	public String toString() {
		return this.file + ", " + this.element + ": " + this.rule + " " + this.detail;
	}

}
