package org.tawasul.sampledata;

import java.util.function.Consumer;

import org.tawasul.casefile.CaseType;

/**
 * The courses that a case takes, and how often each is met among a hundred.
 */
enum Story {

	ACCEPTED(40, true, (play) -> {
		play.handle();
		play.maybeComment();
		play.resolve();
		play.accept();
		play.maybeRate();
	}),

	WITHOUT_VERDICT(24, true, (play) -> {
		play.handle();
		play.resolve();
		play.letTimePass();
		play.maybeRate();
	}),

	REMINDED(8, true, (play) -> {
		play.letTimePass();
		play.handle();
		play.letTimePass();
		play.resolve();
		play.accept();
		play.maybeRate();
	}),

	ESCALATED(7, true, (play) -> {
		play.letDeadlinePass();
		play.handle();
		play.resolve();
		play.letTimePass();
	}),

	REFERRED(6, true, (play) -> {
		play.refer();
		play.handle();
		play.resolve();
		play.accept();
		play.maybeRate();
	}),

	ASKED(6, true, (play) -> {
		play.handle();
		play.ask();
		play.addInformation();
		play.resolve();
		play.accept();
		play.maybeRate();
	}),

	OBJECTED(5, true, (play) -> {
		play.handle();
		play.resolve();
		play.object();
		play.handle();
		play.maybeComment();
		play.resolve();
		play.reviewIfAsked();
		play.letTimePass();
		play.maybeRate();
	}),

	WITHDRAWN(2, true, CasePlay::withdraw),

	ROUTED_BY_CARE_CENTRE(1, true, (play) -> {
		play.route();
		play.handle();
		play.resolve();
		play.accept();
	}),

	DECIDED_BY_MINISTER(1, true, (play) -> {
		play.letAllDeadlinesPass();
		play.decide();
		play.maybeRate();
	}),

	OPEN_NEW(24, false, (play) -> {
	}),

	OPEN_IN_STUDY(14, false, CasePlay::open),

	OPEN_REMINDED(4, false, CasePlay::letTimePass),

	OPEN_IN_PROGRESS(24, false, CasePlay::handle),

	OPEN_COMMENTED(6, false, (play) -> {
		play.handle();
		play.addInformation();
		play.comment();
	}),

	OPEN_ASKED(6, false, (play) -> {
		play.handle();
		play.ask();
	}),

	OPEN_RESOLVED(10, false, (play) -> {
		play.handle();
		play.resolve();
	}),

	OPEN_ESCALATED(6, false, CasePlay::letDeadlinePass),

	OPEN_REFERRED(3, false, CasePlay::refer),

	OPEN_OBJECTED(2, false, (play) -> {
		play.handle();
		play.resolve();
		play.object();
	}),

	OPEN_UNROUTED(1, false, (play) -> {
	}),

	OPEN_WITH_MINISTER(1, false, CasePlay::letAllDeadlinesPass);

	private final int weight;

	private final boolean closed;

	private final Consumer<CasePlay> script;

	Story(int weight, boolean closed, Consumer<CasePlay> script) {
		this.weight = weight;
		this.closed = closed;
		this.script = script;
	}

	int weight() {
		return this.weight;
	}

	boolean isClosed() {
		return this.closed;
	}

	/** Incidents cannot be withdrawn, and only some kinds of cases have no unit. */
	boolean suits(CaseKind kind) {
		return switch (this) {
			case WITHDRAWN -> kind.type() != CaseType.INCIDENT;
			case ROUTED_BY_CARE_CENTRE, OPEN_UNROUTED ->
				kind.type() == CaseType.COMPLAINT && kind.about().equals("SCHOOL");
			case REFERRED, OPEN_REFERRED -> kind.about().equals("SCHOOL");
			default -> true;
		};
	}

	boolean isUnroutable() {
		return this == ROUTED_BY_CARE_CENTRE || this == OPEN_UNROUTED;
	}

	void play(CasePlay play) {
		this.script.accept(play);
	}

}
