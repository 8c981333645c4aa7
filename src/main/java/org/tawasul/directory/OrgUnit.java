package org.tawasul.directory;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A body of the ministry, a node of its tree.
 *
 * @param code the code that cases, tables and groups name it by, such as
 * <code>EDU-01-SAF</code>
 * @param parent the code of the unit above, <code>null</code> for the root alone
 * @param arabicName its name in Arabic
 * @param englishName its name in English
 * @param kind what kind of body it is
 * @param region the region that it stands in by ISO 3166-2 (<code>SA-01</code>),
 * <code>null</code> where it serves the whole country
 */
public record OrgUnit(String code, @Nullable String parent, String arabicName, String englishName, UnitKind kind,
		@Nullable String region) {

	/**
	 * The name to show.
	 * @param locale the reader's locale
	 * @return the English name for English readers, the Arabic one for everybody else
	 */
	public String name(Locale locale) {
		return Names.of(locale, this.arabicName, this.englishName);
	}

}
