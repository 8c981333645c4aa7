package org.tawasul.casefile;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where it is: a point on the map, words, or both.
 *
 * @param latitude degrees north, −90 to 90, together with the longitude or not at all
 * @param longitude degrees east, −180 to 180
 * @param address in the reporter's words, at most 300 characters
 */
@Embeddable
public record Place(@Nullable Double latitude, @Nullable Double longitude, @Nullable String address) {

	/**
	 * Whether there is a point to show on the map.
	 * @return true when both coordinates are known
	 */
	public boolean isOnMap() {
		return this.latitude != null && this.longitude != null;
	}

}
