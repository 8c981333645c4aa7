package org.tawasul.notification.delivery;

import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server's refusal means (RFC 5321, 4.2): after 4xx one tries again, 5xx is
 * permanent, and the command that was refused tells whether the recipient, the message or
 * our own settings are the reason.
 */
final class MailFailureTranslator {

	private static final int COME_LATER = 421;

	private static final int SIGN_IN_FIRST = 530;

	private static final int PERMANENT = 500;

	private static final int REFUSED = 400;

	private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

	/**
	 * How the mail library reports a server that refuses the connection in its greeting.
	 */
	private static final Pattern GREETING = Pattern.compile("response: [45][0-9]{2}");

	private MailFailureTranslator() {
	}

	static DeliveryOutcome outcome(MailException failure) {
		Throwable cause = failure.getCause();
		if (failure instanceof MailSendException sending) {
			if (sending.getFailedMessages().isEmpty()) {
				// The connection could not be closed; the mail had been taken before.
				return DeliveryOutcome.sent();
			}
			cause = sending.getFailedMessages().values().iterator().next();
		}
		if (cause instanceof MessagingException messaging) {
			return outcome(messaging);
		}
		throw failure;
	}

	private static DeliveryOutcome outcome(MessagingException failure) {
		return DeliveryOutcome.failed(reason(failure), innermost(failure).getMessage());
	}

	private static FailureReason reason(MessagingException failure) {
		for (Throwable one = failure; one != null; one = next(one)) {
			if (one instanceof SMTPAddressFailedException address) {
				return ofRecipient(address.getReturnCode());
			}
			if (one instanceof SMTPSenderFailedException sender) {
				return ofSender(sender.getReturnCode());
			}
			if (one instanceof SMTPSendFailedException sending) {
				return sending.getCommand().startsWith("MAIL") ? ofSender(sending.getReturnCode())
						: ofMessage(sending.getReturnCode());
			}
			if (one instanceof AuthenticationFailedException) {
				return FailureReason.SIGN_IN_REFUSED;
			}
			if (one instanceof MailConnectException) {
				return FailureReason.GATEWAY_AWAY;
			}
			if (one instanceof SocketTimeoutException) {
				return FailureReason.NO_ANSWER;
			}
		}
		return GREETING.matcher(String.valueOf(failure.getMessage())).find() ? FailureReason.GATEWAY_TROUBLE
				: FailureReason.CONNECTION_LOST;
	}

	private static FailureReason ofRecipient(int code) {
		if (code >= PERMANENT && code != SIGN_IN_FIRST) {
			return NO_SUCH_MAILBOX.contains(code) ? FailureReason.NO_SUCH_ADDRESS : FailureReason.MESSAGE_REFUSED;
		}
		return (code >= REFUSED && code < PERMANENT && code != COME_LATER) ? FailureReason.MAILBOX_BUSY
				: ofServer(code);
	}

	/**
	 * A refused sender is refused with each message until the settings are corrected.
	 */
	private static FailureReason ofSender(int code) {
		return (code >= PERMANENT) ? FailureReason.SIGN_IN_REFUSED : ofServer(code);
	}

	private static FailureReason ofMessage(int code) {
		return (code >= PERMANENT && code != SIGN_IN_FIRST) ? FailureReason.MESSAGE_REFUSED : ofServer(code);
	}

	/** Without a code there was no answer at all. */
	private static FailureReason ofServer(int code) {
		if (code == SIGN_IN_FIRST) {
			return FailureReason.SIGN_IN_REFUSED;
		}
		return (code >= REFUSED) ? FailureReason.GATEWAY_TROUBLE : FailureReason.CONNECTION_LOST;
	}

	private static Throwable innermost(Throwable failure) {
		Throwable one = failure;
		for (Throwable next = next(one); next != null; next = next(one)) {
			one = next;
		}
		return one;
	}

	private static @Nullable Throwable next(Throwable one) {
		return (one instanceof MessagingException mail) ? mail.getNextException() : one.getCause();
	}

}
