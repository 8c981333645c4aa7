package org.tawasul.facility;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.language.SupportedLanguages;

/**
 * A school or another body of the register.
 *
 * @param code its number with the ministry, capital Latin letters and digits with dashes
 * @param kind what it is
 * @param arabicName its name in Arabic
 * @param englishName its name in English
 * @param unit the code of the office or directorate in charge
 * @param region where it is, by ISO 3166-2
 * @param latitude of the place in degrees, five decimals
 * @param longitude of the place in degrees, five decimals
 * @param address of the place
 */
public record RegisteredFacility(String code, FacilityKind kind, String arabicName, String englishName,
		@Nullable String unit, @Nullable String region, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude,
		@Nullable String address) {

	/** Maximum length of a name: as long as a report's name of a facility. */
	public static final int MAX_NAME = 150;

	/** Maximum length of an address. */
	public static final int MAX_ADDRESS = 200;

	/**
	 * The name to show.
	 * @param locale the reader's locale
	 * @return the English name for English readers, the Arabic one for everybody else
	 */
	public String name(Locale locale) {
		return SupportedLanguages.pick(locale, this.arabicName, this.englishName);
	}

}
