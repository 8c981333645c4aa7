package org.tawasul.notification.web;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How far a message is. Labels: {@code notification.state.<constant>} in the bundles.
 */
enum OutboxState {

	/** Its words are still to come. */
	WRITTEN("rendered_at is null and failure is null", "desk-status phase-WAITING"),

	/** It has its words. */
	WORDED("rendered_at is not null", "desk-status"),

	/** It could not be put into words and waits for an administrator. */
	FAILED("failure is not null", "desk-flag");

	private final String condition;

	private final String look;

	OutboxState(String condition, String look) {
		this.condition = condition;
		this.look = look;
	}

	static Optional<OutboxState> of(@Nullable String word) {
		return Arrays.stream(values()).filter((state) -> state.name().equals(word)).findAny();
	}

	static OutboxState of(boolean rendered, boolean failed) {
		return failed ? FAILED : (rendered ? WORDED : WRITTEN);
	}

	/** What its rows have in common, in SQL. */
	String condition() {
		return this.condition;
	}

	/** The classes of its label. */
	public String look() {
		return this.look;
	}

}
