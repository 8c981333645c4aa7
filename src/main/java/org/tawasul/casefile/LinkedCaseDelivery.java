package org.tawasul.casefile;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Delivers to linked cases what became of their main cases, each in a transaction of its
 * own: one that fails holds up no other, and is tried again later.
 */
@Component
public class LinkedCaseDelivery {

	private static final Logger log = LoggerFactory.getLogger(LinkedCaseDelivery.class);

	private static final int BATCH = 50;

	private final CaseLinkService links;

	LinkedCaseDelivery(CaseLinkService links) {
		this.links = links;
	}

	/**
	 * Delivers what is due.
	 * @return whether there may be more
	 */
	public boolean deliver() {
		List<CaseNumber> due = this.links.due(BATCH);
		due.forEach(this::deliver);
		return due.size() == BATCH;
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

}
