package org.tawasul.notification;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;

/**
 * What becomes of a message that has got its words. Asked in the transaction in which it
 * got them, so none is worded and then forgotten.
 */
public interface MessageDispatcher {

	/**
	 * Sees to it that a message leaves.
	 * @param message its id
	 * @param kind what it tells
	 * @param username one of the ministry's people, or null for the case's reporter
	 * @param file its case
	 */
	void dispatch(long message, MessageKind kind, @Nullable String username, CaseFile file);

}
