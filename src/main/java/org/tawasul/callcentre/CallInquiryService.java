package org.tawasul.callcentre;

import java.util.Map;
import java.util.UUID;

import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.callcentre.transaction.TransactionAnswer;
import org.tawasul.callcentre.transaction.TransactionClient;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where transactions of the ministry stand, for callers. No connection to the database is
 * held while the service is waited for.
 */
@Service
public class CallInquiryService {

	/** Characters of a number that the audit trail holds. */
	private static final int KEPT = 4;

	private final CallService calls;

	private final TransactionClient client;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	CallInquiryService(CallService calls, TransactionClient client, AuditTrail audit, TransactionTemplate transaction) {
		this.calls = calls;
		this.client = client;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * Asks where a transaction stands; the question goes to the audit trail, with the end
	 * of the number only.
	 * @param agent whose call it is
	 * @param id the call
	 * @param number of the transaction, as it was read
	 * @return what is known, or why nothing is
	 * @throws CallNotAllowedException when the call is over, broken off, or not theirs
	 */
	public TransactionAnswer askForTransaction(StaffUser agent, UUID id, String number) {
		this.transaction.executeWithoutResult((status) -> {
			this.calls.require(agent, id);
			this.audit.record(AuditAction.TRANSACTION_ASKED, id.toString(), Map.of("transaction", end(number)));
		});
		return this.client.ask(number);
	}

	/** Ten digits may be somebody's identity number, and the trail is never changed. */
	private static String end(String number) {
		return (number.codePointCount(0, number.length()) <= KEPT) ? number
				: "…" + number.substring(number.offsetByCodePoints(number.length(), -KEPT));
	}

}
