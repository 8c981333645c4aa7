package org.tawasul.process.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.contract.Words;
import org.tawasul.rehearsal.TrialReport.Name;

import org.springframework.context.MessageSourceResolvable;

/**
 * Says in both languages what was found on the ways through a model, with the names that
 * its files have.
 */
final class TrialWords {

	private final Map<String, Name> names;

	private final Messages messages;

	private final MinistryDirectory ministry;

	TrialWords(Map<String, Name> names, Messages messages, MinistryDirectory ministry) {
		this.names = names;
		this.messages = messages;
		this.ministry = ministry;
	}

	/** What did not hold, and how it came to that. */
	MessageSourceResolvable of(TrialFault fault) {
		return Words.inBoth(text(fault, SupportedLanguages.ARABIC), text(fault, SupportedLanguages.ENGLISH));
	}

	private String text(TrialFault fault, Locale locale) {
		String arrow = locale.equals(SupportedLanguages.ENGLISH) ? " → " : " ← ";
		String way = fault.way().stream().map((step) -> step(step, locale)).collect(Collectors.joining(arrow));
		return Stream.of(detail(fault.detail(), locale), way)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(": "));
	}

	private String step(TrialStep step, Locale locale) {
		List<String> codes = Arrays.stream(step.choice().split(" ")).filter((code) -> !code.isEmpty()).toList();
		if (step.element().isEmpty()) {
			return join(codes.stream().map((code) -> report(code, locale)), locale);
		}
		String name = name(step.element(), locale).orElse(step.element());
		// The name of a message says no more than the event that waits for it.
		String choice = join(codes.stream().flatMap((code) -> name(code, locale).stream()), locale);
		return choice.isEmpty() ? name : name + " (" + choice + ")";
	}

	private static String join(Stream<String> words, Locale locale) {
		return words.collect(Collectors.joining(locale.equals(SupportedLanguages.ENGLISH) ? ", " : "، "));
	}

	/** What a walk began with. */
	private String report(String code, Locale locale) {
		return Stream.of("type.", "category.", "process.trial.", "periodic.rhythm.", "periodic.recipient.")
			.flatMap((kind) -> this.messages.find(kind + code, locale).stream())
			.findFirst()
			.orElse(code);
	}

	/** A status, a group, or what is the same in both languages. */
	private String detail(String detail, Locale locale) {
		int dot = detail.lastIndexOf('.');
		String unit = (dot > 0) ? this.ministry.unitName(detail.substring(0, dot), locale) : "";
		return name(detail, locale).or(() -> this.messages.find(detail, locale))
			.or(() -> this.messages.find("group." + detail.substring(dot + 1), locale, unit))
			.orElse(detail);
	}

	private Optional<String> name(String code, Locale locale) {
		return Optional.ofNullable(this.names.get(code)).map((name) -> name.in(locale));
	}

}
