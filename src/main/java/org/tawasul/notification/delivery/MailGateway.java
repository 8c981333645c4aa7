package org.tawasul.notification.delivery;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.tawasul.notification.PublicUrlProperties;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * The ministry's mail server. Every wait has an end: connecting, each answer, and
 * writing.
 */
class MailGateway implements MessageGateway {

	private final JavaMailSenderImpl server;

	private final MailSenderProperties settings;

	private final PublicUrlProperties address;

	private final Function<Locale, String> name;

	private final Clock clock;

	private final Session session;

	MailGateway(JavaMailSenderImpl server, MailSenderProperties settings, PublicUrlProperties address,
			Function<Locale, String> name, Clock clock) {
		this.server = server;
		this.settings = settings;
		this.address = address;
		this.name = name;
		this.clock = clock;
		this.session = Session.getInstance(bounded(server.getJavaMailProperties()));
	}

	private Properties bounded(Properties given) {
		Properties all = new Properties();
		String millis = Long.toString(this.settings.timeout().toMillis());
		for (String protocol : new String[] { "smtp", "smtps" }) {
			all.put("mail." + protocol + ".connectiontimeout", millis);
			all.put("mail." + protocol + ".timeout", millis);
			all.put("mail." + protocol + ".writetimeout", millis);
			// What was taken was taken: the server's good-bye is of no interest.
			all.put("mail." + protocol + ".quitwait", "false");
			all.put("mail." + protocol + ".localhost", this.address.host());
		}
		all.putAll(given);
		return all;
	}

	@Override
	public DeliveryChannel channel() {
		return DeliveryChannel.EMAIL;
	}

	@Override
	public DeliveryOutcome send(OutgoingMessage parcel) {
		try {
			MimeMessageFactory.recipient(parcel.address());
		}
		catch (MessagingException noAddress) {
			return DeliveryOutcome.failed(FailureReason.BAD_ADDRESS, null);
		}
		try {
			handOver(MimeMessageFactory.of(parcel, this.session, from(), this.name.apply(parcel.language()),
					this.settings.replyTo(), this.address.host(), Date.from(this.clock.instant())));
			return DeliveryOutcome.sent();
		}
		catch (MessagingException ex) {
			return MailFailureTranslator.outcome(ex);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void handOver(MimeMessage mail) throws MessagingException {
		Transport transport = this.session.getTransport(protocol());
		try {
			transport.connect(this.server.getHost(), this.server.getPort(), blankToNull(this.server.getUsername()),
					this.server.getPassword());
			transport.sendMessage(mail, mail.getAllRecipients());
		}
		finally {
			closeQuietly(transport);
		}
	}

	private static void closeQuietly(Transport transport) {
		try {
			transport.close();
		}
		catch (MessagingException ex) {
			// The mail has been taken or refused before this.
		}
	}

	private String from() {
		String from = this.settings.from();
		return (from != null && !from.isBlank()) ? from : "tawasul@" + this.address.host();
	}

	private String protocol() {
		String protocol = this.server.getProtocol();
		return (protocol != null) ? protocol : JavaMailSenderImpl.DEFAULT_PROTOCOL;
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return StringUtils.hasText(text) ? text : null;
	}

}
