package org.tawasul.deadline;

/** Which time counts against a deadline; the names are those of the deadline table. */
public enum ClockKind {

	/** Every hour of every day. */
	ROUND_THE_CLOCK,

	/** The ministry's working hours alone. */
	WORKING

}
