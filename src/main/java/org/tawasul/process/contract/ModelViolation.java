package org.tawasul.process.contract;

import java.util.ArrayList;
import java.util.List;

import org.tawasul.rehearsal.ModelFault;
import org.w3c.dom.Element;

import org.springframework.context.MessageSourceResolvable;

/**
 * What is wrong in a file that somebody wants to deploy. The message is
 * {@code process.model.<rule>} in the bundles: its argument 0 is the file, 1 the element
 * with its name, 2 the detail, and from 3 on come the words.
 *
 * @param file name of the file
 * @param element id of the element, or of the nearest one around it that has an id
 * @param name what the element is called in the drawing, empty where it has no name
 * @param rule the rule that it breaks
 * @param detail what breaks it
 * @param words what else is said, in the reader's language
 * @param english what the element is called in English, empty where it has no such name
 */
public record ModelViolation(String file, String element, String name, String rule, String detail,
		List<MessageSourceResolvable> words, String english) implements ModelFault {

	/** A violation of which there is no more to say. */
	public ModelViolation(String file, String element, String name, String rule, String detail) {
		this(file, element, name, rule, detail, List.of());
	}

	/** A violation by what has one name alone. */
	public ModelViolation(String file, String element, String name, String rule, String detail,
			List<MessageSourceResolvable> words) {
		this(file, element, name, rule, detail, words, "");
	}

	/**
	 * An element of a diagram or table breaks a rule.
	 * @param file name of the file
	 * @param element the element
	 * @param rule the rule
	 * @param detail what breaks it
	 * @return the violation, by the id and name of the element or the nearest one around
	 * it
	 */
	public static ModelViolation at(String file, Element element, String rule, String detail) {
		Element named = ModelXml.identified(element);
		return new ModelViolation(file, ModelXml.idOf(named), ModelXml.nearestNameOf(named), rule, detail, List.of(),
				ModelXml.nearestEnglishNameOf(named));
	}

	/**
	 * The same violation, of which more is to be said.
	 * @param more what else is said
	 * @return with those words
	 */
	public ModelViolation saying(List<MessageSourceResolvable> more) {
		return new ModelViolation(this.file, this.element, this.name, this.rule, this.detail, more, this.english);
	}

	@Override
	public String[] getCodes() {
		return new String[] { "process.model." + this.rule };
	}

	@Override
	public Object[] getArguments() {
		List<Object> arguments = new ArrayList<>(List.of(this.file, place(), this.detail));
		arguments.addAll(this.words);
		return arguments.toArray();
	}

	private Object place() {
		String place = this.name.isEmpty() ? this.element : this.element + " (" + this.name + ")";
		return this.english.isEmpty() ? place : Words.inBoth(place, this.element + " (" + this.english + ")");
	}

	@Override
	public String toString() {
		return this.file + ", " + this.element + ": " + this.rule + " " + this.detail;
	}

}
