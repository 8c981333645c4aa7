package org.tawasul.notification.delivery;

import java.net.IDN;
import java.nio.charset.StandardCharsets;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Reads the address of exactly one mailbox. */
final class MailAddress {

	private MailAddress() {
	}

	static InternetAddress parse(String address) throws AddressException {
		InternetAddress recipient = new InternetAddress(ascii(address), true);
		recipient.validate();
		if (recipient.isGroup() || !recipient.getAddress().contains("@")) {
			throw new AddressException("not one mailbox");
		}
		return recipient;
	}

	/**
	 * The mail library sends the lower byte of each letter, so the mail of {@code sara٥@}
	 * would be {@code sarae@}'s. A host has a name in ASCII; a mailbox has none.
	 */
	private static String ascii(String address) throws AddressException {
		int host = address.lastIndexOf('@') + 1;
		try {
			String ascii = address.substring(0, host) + IDN.toASCII(address.substring(host));
			if (StandardCharsets.US_ASCII.newEncoder().canEncode(ascii)) {
				return ascii;
			}
		}
		catch (IllegalArgumentException ex) {
			// Not a host name: refused below.
		}
		throw new AddressException("not to be written in ASCII");
	}

}
