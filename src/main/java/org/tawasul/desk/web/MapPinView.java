package org.tawasul.desk.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Place;

/**
 * The place of a case, for the map and as text.
 *
 * @param region the region's code, such as <code>SA-01</code>, or <code>ABROAD</code>
 * @param latitude degrees north, or null where no point is known
 * @param longitude degrees east, together with the latitude
 * @param address in the reporter's words, or null
 */
record MapPinView(String region, @Nullable Double latitude, @Nullable Double longitude, @Nullable String address) {

	private static final String ABROAD = "ABROAD";

	static MapPinView of(String region, @Nullable Place place) {
		return (place != null) ? new MapPinView(region, place.latitude(), place.longitude(), place.address())
				: new MapPinView(region, null, null, null);
	}

	/** Whether there is anything to draw: a point, or a region of the Kingdom. */
	public boolean isOnMap() {
		return isPoint() || !ABROAD.equals(this.region);
	}

	public boolean isPoint() {
		return this.latitude != null && this.longitude != null;
	}

	/**
	 * The point to be read: to a metre, since devices give more digits than they know.
	 * @return for example {@code 24.71361, 46.67532}
	 */
	public String coordinates() {
		return isPoint() ? String.format(Locale.ROOT, "%.5f, %.5f", this.latitude, this.longitude) : "";
	}

}
