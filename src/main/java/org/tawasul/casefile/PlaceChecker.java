package org.tawasul.casefile;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares the point of a place with the region that was chosen.
 */
@Component
public class PlaceChecker {

	private static final String ABROAD = "ABROAD";

	private final RegionMap regions;

	PlaceChecker(RegionMap regions) {
		this.regions = regions;
	}

	/**
	 * Whether a point may not be meant.
	 * @param region the chosen one: ISO 3166-2 or {@code ABROAD}
	 * @param latitude degrees north
	 * @param longitude degrees east
	 * @return the first doubt that applies; empty without a point, too
	 */
	public Optional<PlaceDoubt> check(@Nullable String region, @Nullable Double latitude, @Nullable Double longitude) {
		if (region == null || latitude == null || longitude == null) {
			return Optional.empty();
		}
		if (latitude == 0 && longitude == 0) {
			return Optional.of(PlaceDoubt.NO_POSITION);
		}
		boolean abroad = ABROAD.equals(region);
		if (this.regions.isInKingdom(latitude, longitude)) {
			return (!abroad && this.regions.isNear(region, latitude, longitude)) ? Optional.empty()
					: Optional.of(PlaceDoubt.OTHER_REGION);
		}
		if (abroad) {
			return Optional.empty();
		}
		return Optional
			.of(this.regions.isInKingdom(longitude, latitude) ? PlaceDoubt.SWAPPED : PlaceDoubt.OUTSIDE_KINGDOM);
	}

	/**
	 * The region that a point is in.
	 * @param latitude degrees north
	 * @param longitude degrees east
	 * @return ISO 3166-2; empty outside the Kingdom
	 */
	public Optional<String> regionAt(double latitude, double longitude) {
		return this.regions.at(latitude, longitude);
	}

}
