package org.tawasul.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.tawasul.directory.OrgUnit;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * The options of a select in the reader's language. In templates:
 * {@code <option tw:options="${@selectOptions.units(units, #locale)}" tw:chosen=
 * "${form.unit}">}.
 */
@Component
public class SelectOptions {

	private final Messages messages;

	SelectOptions(Messages messages) {
		this.messages = messages;
	}

	/**
	 * An option for each code, labelled by a bundle.
	 * @param labels what the keys of the labels begin with, such as {@code phase} for
	 * {@code phase.DONE}
	 * @param codes in their order
	 * @param locale the reader's
	 * @return the options
	 */
	public List<SelectOption> codes(String labels, Collection<?> codes, Locale locale) {
		return codes.stream()
			.map(Object::toString)
			.map((code) -> new SelectOption(code, this.messages.text(labels + "." + code, locale)))
			.toList();
	}

	/**
	 * An option for each code, labelled by a bundle.
	 * @param labels what the keys of the labels begin with
	 * @param codes in their order
	 * @param locale the reader's
	 * @return the options
	 */
	public List<SelectOption> codes(String labels, Object[] codes, Locale locale) {
		return codes(labels, Arrays.asList(codes), locale);
	}

	/**
	 * An option for each unit, by its name.
	 * @param units in their order
	 * @param locale the reader's
	 * @return the options
	 */
	public List<SelectOption> units(Collection<OrgUnit> units, Locale locale) {
		return units.stream().map((unit) -> new SelectOption(unit.code(), unit.name(locale))).toList();
	}

}
