package org.tawasul.process.deployment;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import static org.junit.jupiter.params.provider.Arguments.of;

/**
 * The real files with one slip each, for every rule of the contract: what it is, the
 * files, the file and element that must be named, and what must be said.
 */
final class ModelMistakes {

	private static final String BPMN = "CaseLifecycle.bpmn";

	private static final String INVITE = "Task_InviteToRate";

	private ModelMistakes() {
	}

	static Stream<Arguments> all() {
		return Stream
			.of(shapes(), TableAndFormMistakes.tables(), TableAndFormMistakes.forms(), TableAndFormMistakes.palette())
			.flatMap(List::stream);
	}

	private static List<Arguments> shapes() {
		ModelFiles real = ModelFiles.real();
		return List.of(
				of("an id without its prefix", real.renamed(BPMN, INVITE, "InviteToRate"), BPMN + ", InviteToRate",
						"does not begin with Task_"),
				of("a step that breaks a rule of deployments", real.with(BPMN, "${inviteToRate}", "${invite}"),
						BPMN + ", " + INVITE, "unknown-action ${invite}"));
	}

}
