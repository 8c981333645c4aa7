package org.tawasul.notification.delivery;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.notification.MailAttachment;
import org.tawasul.notification.RenderedMessage;
import org.tawasul.notification.delivery.FaultySmtpServer.Fault;
import org.tawasul.publicurl.TestPublicUrl;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

class MailGatewayTest {

	@RegisterExtension
	static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetup.SMTP.dynamicPort())
		.withConfiguration(GreenMailConfiguration.aConfig().withUser("tawasul", "geheim"));

	@Test
	void aMailArrivesAsTextAndPageWithAnIdOfOurs() throws Exception {
		MailGateway gateway = gateway(MAIL.getSmtp().getPort(), "tawasul", "geheim");
		assertThat(gateway.send(DeliverySamples.message("noura@moe.example")).reason()).isNull();
		MimeMessage mail = MAIL.getReceivedMessages()[0];
		assertThat(mail.getMessageID()).isEqualTo("<00000000-0000-4000-8000-000000000007@tawasul.example>");
		assertThat(mail.getSubject()).isEqualTo("استلمنا طلبك");
		assertThat(mail.getHeader("Content-Language")).containsExactly("ar");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getHeader("X-Auto-Response-Suppress")[0]).contains("OOF", "AutoReply").doesNotContain("NDR");
		assertThat(mail.getFrom()[0].toString()).contains("tawasul@tawasul.example");
		assertThat(mail.getContent()).isInstanceOf(MimeMultipart.class);
		java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
		mail.writeTo(whole);
		assertThat(whole.toString()).contains("text/plain").contains("text/html").contains("multipart/alternative");
	}

	@Test
	void aCalendarFileArrivesAsItWasWritten() throws Exception {
		String file = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:لقاء معالي الوزير M1\r\n 001\r\nEND:VCALENDAR\r\n";
		MailGateway gateway = gateway(MAIL.getSmtp().getPort(), "tawasul", "geheim");
		assertThat(gateway.send(DeliverySamples.withCalendar("noura@moe.example", file)).reason()).isNull();
		MimeMultipart parts = (MimeMultipart) MAIL.getReceivedMessages()[0].getContent();
		assertThat(parts.getCount()).isEqualTo(2);
		Part attached = parts.getBodyPart(1);
		assertThat(attached.getFileName()).isEqualTo("meeting.ics");
		assertThat(attached.isMimeType("text/calendar")).isTrue();
		ContentType type = new ContentType(attached.getContentType());
		assertThat(type.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
		assertThat(type.getParameter("method")).as("what the file itself says").isEqualTo("CANCEL");
		assertThat(new String(attached.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(file);
	}

	@Test
	void anotherFileGoesWithTheMailToo() throws Exception {
		byte[] file = "%PDF-1.5".getBytes(StandardCharsets.US_ASCII);
		OutgoingMessage message = new OutgoingMessage(9, UUID.fromString("00000000-0000-4000-8000-000000000009"),
				"noura@moe.example", Locale.forLanguageTag("ar"), new RenderedMessage("التقرير", "مرفق", "التقرير"),
				null, null, new MailAttachment("report.pdf", "application/pdf", file));
		assertThat(gateway(MAIL.getSmtp().getPort(), "tawasul", "geheim").send(message))
			.isEqualTo(DeliveryOutcome.sent());
		MimeMultipart parts = (MimeMultipart) MAIL.getReceivedMessages()[0].getContent();
		Part attached = parts.getBodyPart(1);
		assertThat(attached.getFileName()).isEqualTo("report.pdf");
		assertThat(attached.isMimeType("application/pdf")).isTrue();
		assertThat(attached.getInputStream().readAllBytes()).isEqualTo(file);
	}

	@Test
	void aWrongPasswordIsOurFaultAndIsMended() {
		MAIL.setUser("noura@moe.example", "noura", "right");
		assertThat(
				gateway(MAIL.getSmtp().getPort(), "tawasul", "wrong").send(DeliverySamples.message("noura@moe.example"))
					.reason())
			.isEqualTo(FailureReason.SIGN_IN_REFUSED);
	}

	@ParameterizedTest
	@CsvSource({ "NONE,", "HANGS_AT_ONCE, NO_ANSWER", "GREETS_WITH_421, GATEWAY_TROUBLE",
			"REFUSES_RECIPIENT, NO_SUCH_ADDRESS", "MAILBOX_FULL_FOR_NOW, MAILBOX_BUSY",
			"REFUSES_SENDER, SIGN_IN_REFUSED", "REFUSES_MESSAGE, MESSAGE_REFUSED", "HANGS_AFTER_MESSAGE, NO_ANSWER",
			"TAKES_AND_DROPS, CONNECTION_LOST" })
	void eachFaultOfTheServerHasItsMeaning(Fault fault, FailureReason reason) throws IOException {
		try (FaultySmtpServer server = new FaultySmtpServer()) {
			server.setFault(fault);
			long start = System.nanoTime();
			assertThat(gateway(server.port(), null, null).send(DeliverySamples.message("noura@moe.example")).reason())
				.isEqualTo(reason);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
		}
	}

	@Test
	void aRepeatCarriesTheSameId() throws IOException {
		try (FaultySmtpServer server = new FaultySmtpServer()) {
			server.setFault(Fault.TAKES_AND_DROPS);
			MailGateway gateway = gateway(server.port(), null, null);
			gateway.send(DeliverySamples.message("noura@moe.example"));
			server.setFault(Fault.NONE);
			gateway.send(DeliverySamples.message("noura@moe.example"));
			assertThat(server.acceptedMessages()).hasSize(2)
				.containsOnly("<00000000-0000-4000-8000-000000000007@tawasul.example>");
		}
	}

	@Test
	void whereNobodyListensNothingIsLost() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		assertThat(gateway(port, null, null).send(DeliverySamples.message("noura@moe.example")).reason())
			.isEqualTo(FailureReason.GATEWAY_AWAY);
	}

	@ParameterizedTest
	@CsvSource({ "no address", "'a@b.example, c@d.example'", "noura", "'a@b.example\r\nBcc: x@y.example'",
			// Cut down to bytes these would be sara5@ of somebody else, and worse.
			"saraة@b.example", "sara٥@b.example", "عربي@b.example", "sara@..مثال" })
	void whatIsNotOneMailboxIsNotSentAtAll(String address) throws IOException {
		try (FaultySmtpServer server = new FaultySmtpServer()) {
			assertThat(gateway(server.port(), null, null).send(DeliverySamples.message(address)).reason())
				.isEqualTo(FailureReason.BAD_ADDRESS);
		}
	}

	@Test
	void aHostInArabicIsFoundByItsNameInAscii() throws Exception {
		assertThat(MailAddress.parse("sara@مثال.السعودية").getAddress())
			.isEqualTo("sara@xn--mgbh0fb.xn--mgberp4a5d4ar");
	}

	static MailGateway gateway(int port, String user, String password) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("127.0.0.1");
		server.setPort(port);
		server.setUsername(user);
		server.setPassword(password);
		if (user != null) {
			server.getJavaMailProperties().put("mail.smtp.auth", "true");
		}
		return new MailGateway(server, new MailSenderProperties(null, null, Duration.ofMillis(500)),
				TestPublicUrl.at("https://tawasul.example"), (language) -> "تواصل",
				new MutableClock(DeliverySamples.MORNING));
	}

}
