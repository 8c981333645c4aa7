package org.tawasul.process.error;

import java.util.List;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

import org.tawasul.problem.TranslatedError;

/**
 * What the engine's parser refuses beyond our own rules: where it is, in the reader's
 * language. What it says about it is English and for programmers.
 */
final class ParseProblems {

	private ParseProblems() {
	}

	static TranslatedError translate(ParseException failure) {
		List<MessageSourceResolvable> problems = failure.getResorceReports()
			.stream()
			.flatMap((report) -> report.getErrors().stream().map((problem) -> resolvable(report, problem)))
			.toList();
		return TranslatedError.of(HttpStatus.BAD_REQUEST, "model.refused", "process.model.refused",
				problems.stream()
					.reduce((all, one) -> new DefaultMessageSourceResolvable(new String[] { "process.model.list" },
							new Object[] { all, one }))
					.orElseGet(() -> new DefaultMessageSourceResolvable("process.model.engine-file")));
	}

	static InvalidProcessRequestException unknown() {
		return new InvalidProcessRequestException("model.refused",
				new DefaultMessageSourceResolvable("process.model.engine-file"));
	}

	private static MessageSourceResolvable resolvable(ResourceReport report, Problem problem) {
		String element = problem.getMainElementId();
		return new DefaultMessageSourceResolvable(new String[] { "process.model.engine" }, new Object[] {
				report.getResourceName(), (element != null) ? element : "", String.valueOf(problem.getLine()) });
	}

}
