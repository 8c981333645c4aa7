package org.tawasul.casefile;

/**
 * Operations on the case that Spring Data does not provide.
 */
interface CaseRepositoryOperations {

	/**
	 * The case, its row locked until the running transaction ends: whoever changes a case
	 * takes it so, and two changes wait for each other.
	 * @param number the case
	 * @return the case as the transaction sees it from here on
	 * @throws CaseNotFoundException there is no such case
	 */
	CaseFile lock(CaseNumber number);

	/**
	 * Saves the case and publishes what happened to it since it was last saved, in this
	 * transaction.
	 * @param caseFile new, or taken by {@link #lock}
	 * @return the case, with its number
	 */
	CaseFile save(CaseFile caseFile);

}
