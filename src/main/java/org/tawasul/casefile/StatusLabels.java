package org.tawasul.casefile;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of statuses. Process owners define them in the model; implemented by the
 * package that runs the models.
 */
public interface StatusLabels {

	/**
	 * The name of a status, as the version of the model has it with which the case runs.
	 * @param number the case
	 * @param status the status, not necessarily the one that the case has now
	 * @param locale the reader's
	 * @return the name, in Arabic if there is none in the reader's language; empty if the
	 * model does not know the status
	 */
	Optional<String> find(CaseNumber number, String status, Locale locale);

	/**
	 * The name of a status by itself, as the latest version of the model has it.
	 * @param status the status
	 * @param locale the reader's
	 * @return the name, in Arabic if there is none in the reader's language; empty if the
	 * latest model does not know the status
	 */
	Optional<String> find(String status, Locale locale);

	/**
	 * The statuses that the latest version of the model draws.
	 * @param locale the reader's
	 * @return their names by the statuses, in the order of the model
	 */
	Map<String, String> all(Locale locale);

	/**
	 * Prepares {@link #find(CaseNumber, String, Locale)} for a list of cases, with one
	 * query instead of one a case.
	 * @param numbers the cases of the list
	 */
	void preload(Collection<CaseNumber> numbers);

}
