package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.expression.FeelSyntax.Kind;
import org.tawasul.process.expression.FeelSyntax.Literal;

/**
 * Something that tables may ask: what it can be.
 *
 * @param name by which tables ask it
 * @param kind of its values
 * @param words that a text can be; empty when it can be any
 * @param places how many numbers from 0 on it can be; 0 when it can be any
 * @param optional whether it may be unknown, which is null
 */
record Fact(String name, Kind kind, Set<String> words, int places, boolean optional) {

	/** What stands for each other text. */
	static final String OTHER = "\u2026";

	static Fact word(String name, Class<? extends Enum<?>> constants) {
		return new Fact(name, Kind.TEXT, names(constants), 0, false);
	}

	static Fact word(String name, String... words) {
		return new Fact(name, Kind.TEXT, new LinkedHashSet<>(Arrays.asList(words)), 0, false);
	}

	static Fact text(String name) {
		return new Fact(name, Kind.TEXT, Set.of(), 0, false);
	}

	static Fact yesNo(String name) {
		return new Fact(name, Kind.BOOLEAN, Set.of(), 0, false);
	}

	static Fact place(String name, int places) {
		return new Fact(name, Kind.NUMBER, Set.of(), places, false);
	}

	static Fact number(String name) {
		return new Fact(name, Kind.NUMBER, Set.of(), 0, false);
	}

	/** The same that may be unknown. */
	Fact orUnknown() {
		return new Fact(this.name, this.kind, this.words, this.places, true);
	}

	Fact called(String other) {
		return new Fact(other, this.kind, this.words, this.places, this.optional);
	}

	/** The constants of an enum, in their order. */
	static Set<String> names(Class<? extends Enum<?>> constants) {
		Set<String> names = new LinkedHashSet<>();
		for (Enum<?> constant : constants.getEnumConstants()) {
			names.add(constant.name());
		}
		return names;
	}

	/** Whether its values are all known beforehand. */
	boolean isFinite() {
		return this.kind == Kind.BOOLEAN || !this.words.isEmpty() || this.places > 0;
	}

	/**
	 * All that it can be, as far as a table tells it apart: of texts those that the table
	 * names, such that begin and end like them, and any other.
	 */
	List<@Nullable Object> values(Set<Literal> compared) {
		List<@Nullable Object> values = new ArrayList<>();
		switch (this.kind) {
			case BOOLEAN -> values.addAll(List.of(true, false));
			case NUMBER ->
				values.addAll((this.places > 0) ? IntStream.range(0, this.places).boxed().toList() : numbers(compared));
			case TEXT -> values.addAll(this.words.isEmpty() ? texts(compared) : this.words);
		}
		if (this.optional) {
			values.add(null);
		}
		return values;
	}

	private static List<Double> numbers(Set<Literal> compared) {
		Set<Double> limits = new TreeSet<>();
		compared.stream().filter((literal) -> literal.kind() == Kind.NUMBER).forEach((literal) -> {
			double limit = Double.parseDouble(literal.text());
			limits.addAll(List.of(limit - 1, limit - 0.5, limit, limit + 0.5, limit + 1));
		});
		limits.add(0.0);
		return List.copyOf(limits);
	}

	private static Set<String> texts(Set<Literal> compared) {
		Set<String> texts = new LinkedHashSet<>();
		compared.stream().filter((literal) -> literal.kind() == Kind.TEXT).map(Literal::text).forEach((text) -> {
			texts.add(text);
			texts.add(text + OTHER);
			texts.add(OTHER + text);
		});
		texts.add(OTHER);
		return texts;
	}

}
