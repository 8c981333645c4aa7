package org.tawasul.notification.delivery;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the gateway's answer means. Only what is about this message is permanent: a wrong
 * token or an empty account will be corrected, and then the messages leave.
 */
final class SmsResponseMapper {

	private SmsResponseMapper() {
	}

	static DeliveryOutcome outcome(SmsProperties properties, int status, String body) {
		boolean taken = status / 100 == 2;
		if (taken && matches(properties.success(), body, true)) {
			return DeliveryOutcome.sent();
		}
		String answer = status + " " + body;
		if (matches(properties.refused(), body, false) || (!taken && properties.permanent().contains(status))) {
			return DeliveryOutcome.failed(FailureReason.MESSAGE_REFUSED, answer);
		}
		if (taken) {
			return DeliveryOutcome.failed(FailureReason.NOT_ACCEPTED, answer);
		}
		boolean unauthorized = status == 401 || status == 403;
		return DeliveryOutcome.failed(unauthorized ? FailureReason.SIGN_IN_REFUSED : FailureReason.GATEWAY_TROUBLE,
				answer);
	}

	private static boolean matches(@Nullable Pattern pattern, String body, boolean otherwise) {
		return (pattern != null) ? pattern.matcher(body).find() : otherwise;
	}

}
