package org.tawasul.casefile;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which reports a report may be like: of the same kind in the same region, about the same
 * facility or near the same point.
 *
 * @param category what happened
 * @param region code of the region
 * @param facility the facility's name as the reporter gave it, or null
 * @param latitude degrees north, or null
 * @param longitude degrees east, or null
 */
public record LikenessQuery(Category category, String region, @Nullable String facility, @Nullable Double latitude,
		@Nullable Double longitude) {

	/**
	 * What happens to things, never to a person: of nothing else is anybody told that it
	 * was reported.
	 */
	private static final Set<Category> KINDS = Set.of(Category.BUILDING_MAINTENANCE, Category.CLEANLINESS,
			Category.FIRE);

	/**
	 * What a report may be like.
	 * @param type its type
	 * @param category its category
	 * @param region code of its region
	 * @param facility the facility concerned, by name
	 * @param latitude of its place
	 * @param longitude of its place
	 * @param peopleHurt whether people are hurt
	 * @return nothing for a kind of which nobody is told, where people are hurt, or where
	 * the report says nothing of its place
	 */
	public static Optional<LikenessQuery> of(@Nullable CaseType type, @Nullable Category category,
			@Nullable String region, @Nullable String facility, @Nullable Double latitude, @Nullable Double longitude,
			boolean peopleHurt) {
		boolean place = facility != null || (latitude != null && longitude != null);
		if (type != CaseType.INCIDENT || category == null || !KINDS.contains(category) || region == null || peopleHurt
				|| !place) {
			return Optional.empty();
		}
		return Optional.of(new LikenessQuery(category, region, facility, latitude, longitude));
	}

}
