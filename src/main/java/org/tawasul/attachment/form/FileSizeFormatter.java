package org.tawasul.attachment.form;

import java.util.Locale;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * Formats sizes of files in Latin digits: <i>2.4 ميغابايت</i>. Templates use it as
 * {@code @fileSizes}.
 */
@Component("fileSizes")
public class FileSizeFormatter {

	private static final double KILO = 1024;

	/** Anything smaller is written in the smaller unit. */
	private static final double MEGA = KILO * KILO;

	private static final ULocale ARABIC = ULocale.forLanguageTag("ar-SA-u-nu-latn");

	/**
	 * Formats a size.
	 * @param bytes the size
	 * @param locale the reader's
	 * @return number and unit
	 */
	public String text(long bytes, Locale locale) {
		boolean mega = bytes >= MEGA;
		LocalizedNumberFormatter format = format(locale).unit(mega ? MeasureUnit.MEGABYTE : MeasureUnit.KILOBYTE)
			.precision(mega ? Precision.maxFraction(1) : Precision.integer());
		return format.format(mega ? bytes / MEGA : Math.max(1, bytes / KILO)).toString();
	}

	private static LocalizedNumberFormatter format(Locale locale) {
		boolean arabic = SupportedLanguages.of(locale).equals(SupportedLanguages.ARABIC);
		return NumberFormatter.withLocale(arabic ? ARABIC : ULocale.ENGLISH)
			.unitWidth(arabic ? UnitWidth.FULL_NAME : UnitWidth.SHORT);
	}

}
