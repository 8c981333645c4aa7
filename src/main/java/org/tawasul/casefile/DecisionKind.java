package org.tawasul.casefile;

/**
 * What handlers may decide about a case.
 */
public enum DecisionKind {

	RESOLVE, ASK_REPORTER, REFER, ROUTE, ESCALATE

}
