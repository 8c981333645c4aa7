package org.tawasul.process.deployment;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.contract.ModelViolation;

import org.springframework.context.MessageSourceResolvable;

import static org.assertj.core.api.Assertions.assertThat;

/** Each fault is refused with its reason, and what is good is taken. */
class FaultCorpusTest {

	/** Of whole deployments and not of files, or found by a trial. */
	private static final Set<String> NO_FAULTS_OF_FILES = Set.of("refused", "not-run", "list", "tenant", "promised",
			"source", "redeployed", "trial-busy", "activation", "unchanged", "shared-differs", "id-given-up", "engine",
			"engine-file", "changed-meanwhile");

	private final ModelValidator validator = new ModelValidator(ModelFiles.actions(), Set.of("CaseLifecycle"),
			(code) -> !code.equals("EDU-99"));

	static Stream<FaultCorpus.Change> bad() {
		return FaultCorpus.bad();
	}

	static Stream<FaultCorpus.Change> good() {
		return FaultCorpus.good();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bad")
	void eachFaultIsRefusedWithItsReasonAlone(FaultCorpus.Change change) {
		ChangedBundle bundle = change.bundle();
		List<ModelViolation> violations = this.validator.validate(bundle.files());
		assertThat(bundle.refusals()).as("what is refused").isNotEmpty();
		assertThat(violations)
			.extracting(
					(violation) -> new ChangedBundle.Refusal(violation.file(), violation.element(), violation.rule()))
			.containsAll(bundle.refusals());
		assertThat(new TreeSet<>(violations.stream().map(ModelViolation::rule).toList())).as("%s", violations)
			.isEqualTo(bundle.rules());
		NamedElements named = new NamedElements(bundle.files());
		violations.forEach((violation) -> {
			isInWords(violation);
			assertThat(violation.name().isEmpty() && named.isNamed(violation)).as("without a name: %s", violation)
				.isFalse();
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("good")
	void whatIsGoodIsTaken(FaultCorpus.Change change) {
		ChangedBundle bundle = change.bundle();
		assertThat(bundle.refusals()).isEmpty();
		assertThat(this.validator.validate(bundle.files())).isEmpty();
	}

	@Test
	void eachRuleHasAFault() {
		Set<String> rules = new TreeSet<>();
		ResourceBundle
			.getBundle("messages/process", Locale.ENGLISH, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
			.keySet()
			.stream()
			.filter((key) -> key.startsWith("process.model.") && !key.startsWith("process.model.trial-"))
			.forEach((key) -> rules.add(key.substring("process.model.".length())));
		rules.removeAll(NO_FAULTS_OF_FILES);
		bad().forEach((change) -> change.bundle().refusals().forEach((refusal) -> rules.remove(refusal.rule())));
		BrokenModels.all().forEach((broken) -> rules.remove(String.valueOf(broken.get()[5])));
		assertThat(rules).isEmpty();
	}

	private static void isInWords(ModelViolation violation) {
		String english = text(violation, Locale.ENGLISH);
		String arabic = text(violation, SupportedLanguages.ARABIC);
		for (String message : List.of(english, arabic)) {
			assertThat(message).contains(violation.file()).doesNotContain("{0}", "{1}", "{2}", "process.model");
		}
		assertThat(arabic).contains(violation.name());
		assertThat(english).contains(violation.english().isEmpty() ? violation.name() : violation.english());
		if (!violation.element().equals(violation.file())) {
			assertThat(english).contains(violation.element());
			assertThat(arabic).contains(violation.element());
		}
		assertThat(english).isNotEqualTo(arabic);
	}

	/** As the application formats its messages, and those within them. */
	static String text(MessageSourceResolvable words, Locale reader) {
		ResourceBundle bundle = ResourceBundle.getBundle("messages/process", reader,
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
		Object[] arguments = Stream.ofNullable(words.getArguments())
			.flatMap(Stream::of)
			.map((argument) -> (argument instanceof MessageSourceResolvable within) ? text(within, reader) : argument)
			.toArray();
		return Stream.ofNullable(words.getCodes())
			.flatMap(Stream::of)
			.filter(bundle::containsKey)
			.findFirst()
			.map((code) -> new MessageFormat(bundle.getString(code), reader).format(arguments))
			.orElseGet(() -> String.valueOf(words.getDefaultMessage()));
	}

}
