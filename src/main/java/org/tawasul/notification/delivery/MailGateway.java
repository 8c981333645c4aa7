package org.tawasul.notification.delivery;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.tawasul.notification.MailAttachment;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The ministry's mail server. Every wait is bounded: connecting, each answer, and
 * writing. A mail has a text and an HTML part in the recipient's language, and a
 * Message-ID that is the same at each try (RFC 5322, 3.6.4), so a server that gets it
 * twice can tell.
 */
class MailGateway implements MessageGateway {

	private static final String CALENDAR_TYPE = "text/calendar; charset=UTF-8";

	/** What the file asks of the calendar that gets it. */
	private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)$");

	private final JavaMailSenderImpl server;

	private final MailSenderProperties properties;

	private final PublicUrl address;

	private final Function<Locale, String> senderName;

	private final Clock clock;

	MailGateway(JavaMailSenderImpl server, MailSenderProperties properties, PublicUrl address,
			Function<Locale, String> senderName, Clock clock) {
		this.server = server;
		this.properties = properties;
		this.address = address;
		this.senderName = senderName;
		this.clock = clock;
		setDefaults(server.getJavaMailProperties());
	}

	private void setDefaults(Properties mail) {
		String millis = Long.toString(this.properties.timeout().toMillis());
		for (String protocol : new String[] { "mail.smtp", "mail.smtps" }) {
			mail.putIfAbsent(protocol + ".connectiontimeout", millis);
			mail.putIfAbsent(protocol + ".timeout", millis);
			mail.putIfAbsent(protocol + ".writetimeout", millis);
			// Once the server has accepted a mail, errors on closing the connection do
			// not matter.
			mail.putIfAbsent(protocol + ".quitwait", "false");
			mail.putIfAbsent(protocol + ".localhost", this.address.host());
		}
	}

	@Override
	public DeliveryChannel channel() {
		return DeliveryChannel.EMAIL;
	}

	@Override
	public DeliveryOutcome send(OutgoingMessage message) {
		InternetAddress recipient;
		try {
			recipient = MailAddress.parse(message.address());
		}
		catch (MessagingException ex) {
			return DeliveryOutcome.failed(FailureReason.BAD_ADDRESS, null);
		}
		try {
			this.server.send(mail(message, recipient));
			return DeliveryOutcome.sent();
		}
		catch (MailException ex) {
			return MailFailureTranslator.outcome(ex);
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MimeMessage mail(OutgoingMessage message, InternetAddress recipient)
			throws MessagingException, UnsupportedEncodingException {
		MimeMessage mail = this.server.createMimeMessage();
		String html = message.html();
		String calendar = message.calendar();
		MailAttachment attachment = message.attachment();
		MimeMessageHelper helper = new MimeMessageHelper(mail, html != null || calendar != null || attachment != null,
				StandardCharsets.UTF_8.name());
		helper.setFrom(this.properties.sender(this.address), this.senderName.apply(message.language()));
		helper.setTo(recipient);
		helper.setSubject(message.text().subject());
		helper.setSentDate(Date.from(this.clock.instant()));
		if (this.properties.replyTo() != null) {
			helper.setReplyTo(this.properties.replyTo());
		}
		if (html != null) {
			helper.setText(message.text().body(), html);
		}
		else {
			helper.setText(message.text().body());
		}
		if (calendar != null) {
			helper.addAttachment("meeting.ics", new ByteArrayResource(calendar.getBytes(StandardCharsets.UTF_8)),
					calendarType(calendar));
		}
		if (attachment != null) {
			helper.addAttachment(attachment.name(), new ByteArrayResource(attachment.bytes()), attachment.mediaType());
		}
		mail.setHeader("Message-ID", "<" + message.sendingId() + "@" + this.address.host() + ">");
		mail.setHeader("Content-Language", message.language().getLanguage());
		// RFC 3834: suppresses automatic replies.
		mail.setHeader("Auto-Submitted", "auto-generated");
		// Exchange and Outlook do not read that; failures are still to be reported.
		mail.setHeader("X-Auto-Response-Suppress", "DR, OOF, AutoReply, RN, NRN");
		return mail;
	}

	/** The type must name the same method as the file (RFC 6047, 2.4). */
	private static String calendarType(String calendar) {
		Matcher method = METHOD.matcher(calendar);
		return method.find() ? CALENDAR_TYPE + "; method=" + method.group(1) : CALENDAR_TYPE;
	}

}
