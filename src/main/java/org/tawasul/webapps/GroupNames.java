package org.tawasul.webapps;

import java.util.Locale;
import java.util.Optional;

import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * What the engine's groups are called: those of a unit after it, the others by names of
 * their own. The head of the ministry is the Minister.
 */
@Component
public class GroupNames {

	private static final String KEY_PREFIX = "webapps.group.";

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
		String kind = group.substring(dot + 1);
		if (dot < 0) {
			return this.messages.text(KEY_PREFIX + kind, locale);
		}
		Optional<OrgUnit> unit = this.ministry.unit(group.substring(0, dot));
		boolean minister = kind.equals("head") && unit.filter((found) -> found.parent() == null).isPresent();
		return minister ? this.messages.text(KEY_PREFIX + "minister", locale)
				: this.messages.text(KEY_PREFIX + kind, locale, unit.map((found) -> found.name(locale)).orElse(group));
	}

}
