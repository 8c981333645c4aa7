package org.tawasul.desk.web;

import org.jspecify.annotations.Nullable;

/**
 * The place of a case, for the map and in words.
 *
 * @param region the region's code, such as <code>SA-01</code>, or <code>ABROAD</code>
 * @param latitude degrees north, or null where no point is known
 * @param longitude degrees east, together with the latitude
 * @param address in the reporter's words, or null
 */
record MapPinView(String region, @Nullable Double latitude, @Nullable Double longitude, @Nullable String address) {

	private static final String ABROAD = "ABROAD";

	/**
	 * Whether there is anything to draw.
	 * @return false for a case abroad without a point
	 */
	public boolean isOnMap() {
		return isPoint() || !ABROAD.equals(this.region);
	}

	/**
	 * Whether the point itself is known.
	 * @return false where only the region is
	 */
	public boolean isPoint() {
		return this.latitude != null && this.longitude != null;
	}

}
