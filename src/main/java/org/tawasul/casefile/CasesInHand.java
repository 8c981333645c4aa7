package org.tawasul.casefile;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases that the running transaction changes. The first to ask for a case locks its
 * row, everybody after that in the same transaction gets the same object without a
 * question to the database: a step of the model asks for its case often.
 */
@Component
class CasesInHand {

	private final CaseRepository cases;

	CasesInHand(CaseRepository cases) {
		this.cases = cases;
	}

	CaseFile take(CaseNumber number) {
		Map<Long, CaseFile> hand = hand();
		CaseFile held = hand.get(number.value());
		if (held == null) {
			held = this.cases.lock(number.value()).orElseThrow(() -> new CaseNotFoundException(number));
			hand.put(number.value(), held);
		}
		return held;
	}

	CaseFile putNew(CaseFile file) {
		CaseFile saved = this.cases.save(file);
		hand().put(saved.getNumber().value(), saved);
		return saved;
	}

	private Map<Long, CaseFile> hand() {
		Hand hand = (Hand) TransactionSynchronizationManager.getResource(this);
		if (hand == null) {
			hand = new Hand(this);
			hand.resume();
			TransactionSynchronizationManager.registerSynchronization(hand);
		}
		return hand.held;
	}

	private record Hand(Object key, Map<Long, CaseFile> held) implements TransactionSynchronization {

		Hand(Object key) {
			this(key, new HashMap<>());
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(this.key);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(this.key, this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(this.key);
		}

	}

}
