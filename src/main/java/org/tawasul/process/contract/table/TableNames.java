package org.tawasul.process.contract.table;

import java.util.Optional;
import java.util.Set;

/**
 * The names of facts and of tables' answers, which nothing else may be called: a variable
 * of such a name would hide them.
 */
public final class TableNames {

	private TableNames() {
	}

	/** All of them. */
	public static Set<String> all() {
		return TableVocabulary.names();
	}

	/**
	 * The words that a fact can be.
	 * @param fact its name
	 * @return the words; nothing when it is no fact, or can be anything
	 */
	public static Set<String> words(String fact) {
		return Optional.ofNullable(TableVocabulary.facts().get(fact)).map(Fact::words).orElse(Set.of());
	}

}
