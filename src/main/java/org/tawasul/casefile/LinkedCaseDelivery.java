package org.tawasul.casefile;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Delivers to linked cases what became of their main cases and by when these are to be
 * answered, each in a transaction of its own: one that fails holds up no other, and is
 * tried again later.
 */
@Component
public class LinkedCaseDelivery {

	private static final Logger log = LoggerFactory.getLogger(LinkedCaseDelivery.class);

	private static final int BATCH = 50;

	/** How many links a round looks at whose main case may have ended unnoticed. */
	private static final int LOOKED_AT = 500;

	private final CaseLinkService links;

	private final LinkedPromiseService promises;

	/** Each node goes round by itself; where it begins does not matter. */
	private volatile long lookedAt;

	LinkedCaseDelivery(CaseLinkService links, LinkedPromiseService promises) {
		this.promises = promises;
		this.links = links;
	}

	/**
	 * Delivers what is due, after a look at some links for what was missed.
	 * @return whether there may be more
	 */
	public boolean deliver() {
		this.lookedAt = this.links.noteMissed(this.lookedAt, LOOKED_AT);
		List<CaseNumber> due = this.links.due(BATCH);
		due.forEach(this::deliver);
		List<CaseNumber> promised = this.promises.due(BATCH);
		promised.forEach(this::deliverPromise);
		return due.size() == BATCH || promised.size() == BATCH;
	}

	private void deliver(CaseNumber number) {
		try {
			this.links.deliver(number);
		}
		catch (RuntimeException ex) {
			log.warn("The outcome of its main case could not be delivered to case {}", number, ex);
			this.links.postpone(number);
		}
	}

	private void deliverPromise(CaseNumber number) {
		try {
			this.promises.deliver(number);
		}
		catch (RuntimeException ex) {
			log.warn("The new date of its main case could not be delivered to case {}", number, ex);
			this.promises.postpone(number);
		}
	}

}
