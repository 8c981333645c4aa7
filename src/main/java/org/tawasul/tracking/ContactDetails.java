package org.tawasul.tracking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Reporter;
import org.tawasul.language.EmailAddress;
import org.tawasul.language.EmailAddressParser;
import org.tawasul.language.MobileNumberParser;

/**
 * Where messages to a reporter go.
 *
 * @param mobile E.164 where it is a mobile number, else as it came in; null for none
 * @param email normalised; null for none
 */
public record ContactDetails(@Nullable String mobile, @EmailAddress @Nullable String email) {

	public ContactDetails {
		String number = (mobile == null || mobile.isBlank()) ? null : mobile.strip();
		mobile = (number != null) ? MobileNumberParser.parse(number).orElse(number) : null;
		email = EmailAddressParser.normalize(email);
	}

	/**
	 * Where a reporter can be reached now.
	 * @param reporter null for an anonymous one
	 * @return the details, perhaps none
	 */
	public static ContactDetails of(@Nullable Reporter reporter) {
		return (reporter != null) ? new ContactDetails(reporter.mobile(), reporter.email())
				: new ContactDetails(null, null);
	}

	/**
	 * Whether the number is one that messages can be sent to.
	 * @return true without a number
	 */
	@AssertTrue(message = "{intake.mobile}")
	public boolean isMobileValid() {
		return this.mobile == null || MobileNumberParser.parse(this.mobile).isPresent();
	}

	/**
	 * Whether a reporter can be reached by them.
	 * @return false for neither
	 */
	@AssertTrue(message = "{tracking.contact.none}")
	public boolean isReachable() {
		return this.mobile != null || this.email != null;
	}

	/**
	 * Whether somebody who types one of them knows these details.
	 * @param typed a mobile number or an e-mail address
	 * @return true when it is one of them
	 */
	public boolean contains(String typed) {
		Optional<String> number = MobileNumberParser.parse(typed);
		String address = EmailAddressParser.normalize(typed);
		return number.map((parsed) -> parsed.equals(this.mobile))
			.orElse(address != null && address.equalsIgnoreCase(this.email));
	}

	/**
	 * These details, and others where there are none.
	 * @param others for instance those known before
	 * @return both together
	 */
	public ContactDetails orElse(ContactDetails others) {
		return new ContactDetails((this.mobile != null) ? this.mobile : others.mobile(),
				(this.email != null) ? this.email : others.email());
	}

	/** In one line, which a code can belong to. */
	String canonical() {
		return Stream.of(this.mobile, this.email)
			.map((way) -> (way != null) ? way.toLowerCase(Locale.ROOT) : "")
			.collect(Collectors.joining("|"));
	}

}
