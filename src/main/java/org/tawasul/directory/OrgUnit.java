package org.tawasul.directory;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;

/**
 * A unit of the ministry, a node of its tree.
 *
 * @param code by which cases, tables and groups name it, such as <code>EDU-01-SAF</code>
 * @param parent the code of the unit above, <code>null</code> for the root alone
 * @param arabicName its name in Arabic
 * @param englishName its name in English
 * @param kind what kind of unit it is
 * @param region its region by ISO 3166-2 (<code>SA-01</code>), <code>null</code> where it
 * serves the whole country
 */
public record OrgUnit(String code, @Nullable String parent, String arabicName, String englishName, UnitKind kind,
		@Nullable String region) {

	/**
	 * The name to show.
	 * @param locale the reader's locale
	 * @return the English name for English readers, the Arabic one for everybody else
	 */
	public String name(Locale locale) {
		return SupportedLanguages.pick(locale, this.arabicName, this.englishName);
	}

}
