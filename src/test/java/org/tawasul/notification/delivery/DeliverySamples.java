package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.tawasul.notification.RenderedMessage;
import org.tawasul.notification.delivery.DeliveryProperties.StaffSms;
import org.tawasul.notification.delivery.SmsProperties.Method;
import org.tawasul.notification.delivery.SmsProperties.NumberFormat;

import org.springframework.http.MediaType;

/** Properties and messages for tests. */
final class DeliverySamples {

	static final Instant MORNING = Instant.parse("2026-11-22T07:00:00Z");

	static final String MOBILE = "+966551234567";

	static final String TEXT = "تواصل: استلمنا طلبك \"41001\" & {to}\nhttps://t.example/t/abcdefgh12";

	private DeliverySamples() {
	}

	static DeliveryProperties properties() {
		return new DeliveryProperties(true, 4, Duration.ofMinutes(3),
				List.of(1, 2, 5, 10, 20, 40).stream().map(Duration::ofMinutes).toList(), Duration.ofHours(4), 10, 10,
				200, 5, Duration.ofSeconds(15), StaffSms.VERY_IMPORTANT);
	}

	static QuietHoursProperties quietHours() {
		return new QuietHoursProperties(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Asia/Riyadh"),
				Set.of(DeliveryChannel.SMS));
	}

	static DigestProperties digest() {
		return new DigestProperties(3, Duration.ofMinutes(1), 50, LocalTime.of(8, 0));
	}

	static UrgentProperties urgent() {
		return new UrgentProperties(3, Duration.ofMinutes(15), Duration.ofMinutes(2), Duration.ofMinutes(15));
	}

	static OutgoingMessage message(String address) {
		return new OutgoingMessage(7, UUID.fromString("00000000-0000-4000-8000-000000000007"), address,
				Locale.forLanguageTag("ar"), new RenderedMessage("استلمنا طلبك", "السلام عليكم", TEXT),
				"<html lang=\"ar\" dir=\"rtl\"><body>السلام عليكم</body></html>", null, null);
	}

	/** As what is about no case: a text without a page. */
	static OutgoingMessage withCalendar(String address, String calendar) {
		return new OutgoingMessage(8, UUID.fromString("00000000-0000-4000-8000-000000000008"), address,
				Locale.forLanguageTag("ar"), new RenderedMessage("موعد اللقاء", "السلام عليكم", TEXT), null, calendar,
				null);
	}

	static SmsProperties sms(String url, Duration timeout) {
		return sms(url, Method.POST, "{\"to\": \"{to}\", \"text\": \"{text}\", \"id\": \"{id}\"}",
				MediaType.APPLICATION_JSON, timeout, NumberFormat.E164);
	}

	static SmsProperties sms(String url, Method method, String body, MediaType type, Duration timeout,
			NumberFormat format) {
		return new SmsProperties(url, method, body, type, List.of("Authorization: Bearer top-secret"), timeout,
				java.util.regex.Pattern.compile("\"success\": *true"),
				java.util.regex.Pattern.compile("INVALID_NUMBER"), Set.of(400, 410, 413, 422), format);
	}

}
