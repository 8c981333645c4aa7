package org.tawasul.casefile;

/**
 * Why the point of a place may not be meant. A doubt is a question to the reporter and a
 * fact for handlers, never a reason to refuse a report. Texts:
 * {@code place.doubt.<constant>}.
 */
public enum PlaceDoubt {

	/** Both coordinates are zero, as devices without a position send them. */
	NO_POSITION,

	/** Latitude and longitude would be in the Kingdom if they were exchanged. */
	SWAPPED,

	/** The point is outside the Kingdom, but the chosen region is not. */
	OUTSIDE_KINGDOM,

	/** The point is in another region than the chosen one. */
	OTHER_REGION

}
