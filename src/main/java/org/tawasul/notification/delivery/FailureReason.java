package org.tawasul.notification.delivery;

import java.util.Arrays;
import java.util.List;

/**
 * Why a try failed. Labels: {@code delivery.reason.<constant>} in the bundles.
 */
public enum FailureReason {

	/** Nobody answers at the gateway's address. */
	GATEWAY_AWAY(Kind.GATEWAY),

	/** The gateway did not answer in time; it may have taken the message. */
	NO_ANSWER(Kind.GATEWAY),

	/** The gateway broke the connection off; it may have taken the message. */
	CONNECTION_LOST(Kind.GATEWAY),

	/** The gateway itself is in trouble, or asks us to come later. */
	GATEWAY_TROUBLE(Kind.GATEWAY),

	/** The gateway does not know us: user name, password or token. */
	SIGN_IN_REFUSED(Kind.GATEWAY),

	/** The gateway's answer is not the one that means success. */
	NOT_ACCEPTED(Kind.MESSAGE),

	/** The recipient's mailbox takes nothing at the moment. */
	MAILBOX_BUSY(Kind.MESSAGE),

	/** An internal error. */
	OWN_FAULT(Kind.MESSAGE),

	/** There is no such mailbox or number. */
	NO_SUCH_ADDRESS(Kind.PERMANENT),

	/** What was entered cannot be an address of this kind. */
	BAD_ADDRESS(Kind.PERMANENT),

	/** The gateway will not take this message, now or later. */
	MESSAGE_REFUSED(Kind.PERMANENT);

	private final Kind kind;

	FailureReason(Kind kind) {
		this.kind = kind;
	}

	/** Whether another try is useless. */
	boolean isPermanent() {
		return this.kind == Kind.PERMANENT;
	}

	/** Whether the next message is likely to fare the same. */
	boolean isGatewayFailure() {
		return this.kind == Kind.GATEWAY;
	}

	static List<FailureReason> gatewayFailures() {
		return Arrays.stream(values()).filter(FailureReason::isGatewayFailure).toList();
	}

	/** Whether it was the gateway that said so, which shows that it is there. */
	boolean provesGatewayUp() {
		return !isGatewayFailure() && this != OWN_FAULT && this != BAD_ADDRESS;
	}

	private enum Kind {

		GATEWAY, MESSAGE, PERMANENT

	}

}
