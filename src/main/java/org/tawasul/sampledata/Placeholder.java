package org.tawasul.sampledata;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What is different in each case. A case that is played as a template has the sample in
 * its place, which no other text contains.
 */
enum Placeholder {

	SUBJECT("ظغضثسس"), DESCRIPTION("ظغضثوو"), NAME("ظغضثرر"), FACILITY("ظغضثمم"), ADDRESS("ظغضثعع"),
	RESOLUTION("ظغضثححظغضثحح"), QUESTION("ظغضثققظغضثقق"), INFORMATION("ظغضثبب"), OBJECTION("ظغضثلل"), COMMENT("ظغضثتت"),
	WITHDRAWAL("ظغضثسحب"), RATING("ظغضثتقي"), IDENTITY("1098765432"), MOBILE("+966559876543"),
	EMAIL("sample.reporter@mail.example"), EMPLOYEE("98765432");

	private static final Map<String, Placeholder> BY_SAMPLE = Arrays.stream(values())
		.collect(Collectors.toMap(Placeholder::sample, Function.identity()));

	private final String sample;

	Placeholder(String sample) {
		this.sample = sample;
	}

	String sample() {
		return this.sample;
	}

	static @Nullable Placeholder ofSample(String sample) {
		return BY_SAMPLE.get(sample);
	}

}
