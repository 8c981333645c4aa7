package org.tawasul.search;

import java.util.List;
import java.util.Optional;

import org.tawasul.casefile.CaseNumber;

/**
 * What a search has found.
 *
 * @param numbers the cases, the most relevant first, without words the newest
 * @param words the words that were sought, normalised, for marking them
 * @param identity the identity number that was sought, if the text may be one
 * @param mobile the mobile number that was sought, if the text may be one, in E.164
 * @param older older cases from here on, exclusive, may be found too; nothing when all
 * have been looked through
 * @param more whether more cases than these have the words
 */
public record FoundCases(List<CaseNumber> numbers, List<String> words, Optional<String> identity,
		Optional<String> mobile, Optional<CaseNumber> older, boolean more) {

	/** Maximum number of cases of one answer. */
	public static final int MAX = 50;

}
