package org.tawasul.notification.delivery;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * A message as e-mail: plain text, beside it the same as a page, in the recipient's
 * language. Its Message-ID is the same at each try (RFC 5322, 3.6.4), so a server that
 * gets it twice can tell.
 */
final class MimeMessageFactory {

	private MimeMessageFactory() {
	}

	/**
	 * Writes one.
	 * @param parcel what it says and to whom
	 * @param session of the mail server
	 * @param from the sender's address
	 * @param name the sender's name
	 * @param replyTo where answers go, or null
	 * @param host names us in the Message-ID
	 * @param now its date
	 * @return a mail that can be sent
	 * @throws MessagingException when it cannot be written
	 */
	static MimeMessage of(OutgoingMessage parcel, Session session, String from, String name, @Nullable String replyTo,
			String host, Date now) throws MessagingException, UnsupportedEncodingException {
		Identified mail = new Identified(session, "<" + parcel.sendingId() + "@" + host + ">");
		String html = parcel.text().html();
		MimeMessageHelper writer = new MimeMessageHelper(mail, html != null, StandardCharsets.UTF_8.name());
		writer.setFrom(from, name);
		writer.setTo(recipient(parcel.address()));
		writer.setSubject(parcel.text().subject());
		writer.setSentDate(now);
		if (replyTo != null) {
			writer.setReplyTo(replyTo);
		}
		if (html != null) {
			writer.setText(parcel.text().body(), html);
		}
		else {
			writer.setText(parcel.text().body());
		}
		mail.setHeader("Content-Language", parcel.language().getLanguage());
		// RFC 3834: no absence notes to us, please.
		mail.setHeader("Auto-Submitted", "auto-generated");
		mail.saveChanges();
		return mail;
	}

	/** One address and nothing beside it. */
	static InternetAddress recipient(String address) throws MessagingException {
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
		catch (IllegalArgumentException noHost) {
			// Nor is this one.
		}
		throw new AddressException("not to be written in ASCII");
	}

	/** Keeps the Message-ID that it was given. */
	private static final class Identified extends MimeMessage {

		private final String id;

		private Identified(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
