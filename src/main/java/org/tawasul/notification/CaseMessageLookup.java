package org.tawasul.notification;

import java.util.List;
import java.util.Locale;

import org.tawasul.casefile.CaseNumber;

/**
 * The messages of a case as they were sent, for whoever may see the whole case: callers
 * check that first.
 */
public interface CaseMessageLookup {

	/** Maximum number of messages, the newest. */
	int MAX_MESSAGES = 50;

	/**
	 * What was written about a case to its reporter and to staff.
	 * @param number the case
	 * @param reader in whose language the labels are; the texts are in their recipients'
	 * @return the newest first, without the link that opens the reporter's case
	 */
	List<CaseMessageView> find(CaseNumber number, Locale reader);

}
