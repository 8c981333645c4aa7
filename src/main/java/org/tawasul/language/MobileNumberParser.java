package org.tawasul.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * Parses mobile numbers as people write them: ٠٥٥…, 055…, 00966 55…, +44 …. Without a
 * country code they are Saudi Arabian.
 */
public final class MobileNumberParser {

	/** The library would read letters as keys of a telephone keypad. */
	private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ().\\-]{6,25}");

	/** Some countries, such as the United States, do not tell the two apart. */
	private static final Set<PhoneNumberType> MOBILE = Set.of(PhoneNumberType.MOBILE,
			PhoneNumberType.FIXED_LINE_OR_MOBILE);

	private MobileNumberParser() {
	}

	/**
	 * Parses a number.
	 * @param typed read as what it shows, see {@link VisibleText#plain}
	 * @return E.164, for example +966551234567; nothing if it is no mobile number
	 */
	public static Optional<String> parse(String typed) {
		String latin = VisibleText.plain(typed);
		if (!WRITTEN.matcher(latin).matches()) {
			return Optional.empty();
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumber number = numbers.parse(latin, "SA");
			boolean mobile = numbers.isValidNumber(number) && MOBILE.contains(numbers.getNumberType(number));
			return mobile ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

}
