package org.tawasul.webapps;

import java.util.Locale;

import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * What the engine's groups are called: those of a unit after it, the others by names of
 * their own.
 */
@Component
public class GroupNames {

	private final MinistryDirectory ministry;

	private final Messages messages;

	GroupNames(MinistryDirectory ministry, Messages messages) {
		this.ministry = ministry;
		this.messages = messages;
	}

	/**
	 * The name of a group.
	 * @param group the engine's id
	 * @param locale the reader's
	 * @return for instance "Head of …"
	 */
	public String of(String group, Locale locale) {
		int dot = group.lastIndexOf('.');
		String unit = (dot > 0) ? this.ministry.unit(group.substring(0, dot))
			.map((found) -> found.name(locale))
			.orElse(group) : group;
		return this.messages.text("webapps.group." + group.substring(dot + 1), locale, unit);
	}

}
