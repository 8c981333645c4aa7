package org.tawasul.process.contract.table;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.process.expression.FeelSyntax.Kind;

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

	/** The names of the facts that are yes or no. */
	public static Set<String> yesOrNo() {
		return TableVocabulary.facts()
			.values()
			.stream()
			.filter((fact) -> fact.kind() == Kind.BOOLEAN)
			.map(Fact::name)
			.collect(Collectors.toSet());
	}

	/**
	 * Whether a fact may be unknown, so that there is nothing to compare.
	 * @param fact its name
	 * @return false also when it is no fact
	 */
	public static boolean mayBeUnknown(String fact) {
		return Optional.ofNullable(TableVocabulary.facts().get(fact)).map(Fact::optional).orElse(false);
	}

}
