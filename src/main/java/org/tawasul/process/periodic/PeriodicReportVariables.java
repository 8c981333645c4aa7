package org.tawasul.process.periodic;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.tawasul.periodic.ReportKey;
import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * The variables of the process of periodic reports. It carries nothing with a life of its
 * own: a report is made by its steps.
 */
public final class PeriodicReportVariables {

	/** Transient: the keys of all reports that are to be made, one branch each. */
	public static final String REPORTS = "reports";

	/** String: the key of the report that a branch makes. */
	public static final String REPORT = "report";

	private PeriodicReportVariables() {
	}

	/**
	 * The reports that branches are begun for, in the transaction that begins them.
	 * @param keys of the reports
	 * @return a value that is not stored: each branch keeps its own
	 */
	public static TypedValue reports(List<ReportKey> keys) {
		return Variables.objectValue(keys.stream().map(ReportKey::code).toList(), true).create();
	}

	/**
	 * The variables of a process that makes one report.
	 * @param key of the report
	 * @return what it begins with
	 */
	public static Map<String, Object> of(ReportKey key) {
		return Variables.createVariables().putValueTyped(REPORTS, reports(List.of(key)));
	}

	/**
	 * The report that a branch makes.
	 * @param execution a step of the branch
	 * @return its key
	 * @throws InvalidProcessRequestException when it has none
	 */
	public static ReportKey report(DelegateExecution execution) {
		return ReportKey.parse(String.valueOf(execution.getVariable(REPORT)))
			.orElseThrow(() -> new InvalidProcessRequestException("report.unknown"));
	}

}
