package org.tawasul.notification.delivery;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the gateway's answer means. Only what is about this message fails for good: a
 * wrong token or an empty account is mended by somebody, and then the messages leave.
 */
final class SmsAnswers {

	private SmsAnswers() {
	}

	static Outcome outcome(SmsSettings settings, int status, String body) {
		boolean taken = status / 100 == 2;
		if (taken && matches(settings.success(), body, true)) {
			return Outcome.sent();
		}
		String answer = status + " " + body;
		if (matches(settings.refused(), body, false) || (!taken && settings.permanent().contains(status))) {
			return Outcome.failed(DeliveryReason.MESSAGE_REFUSED, answer);
		}
		if (taken) {
			return Outcome.failed(DeliveryReason.NOT_ACCEPTED, answer);
		}
		boolean unknown = status == 401 || status == 403;
		return Outcome.failed(unknown ? DeliveryReason.SIGN_IN_REFUSED : DeliveryReason.GATEWAY_TROUBLE, answer);
	}

	private static boolean matches(@Nullable Pattern pattern, String body, boolean otherwise) {
		return (pattern != null) ? pattern.matcher(body).find() : otherwise;
	}

}
