package org.tawasul.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;
import org.tawasul.facility.FacilityRegister;
import org.tawasul.facility.RegisteredFacility;
import org.tawasul.language.Messages;
import org.tawasul.language.SearchText;
import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Component;

/**
 * Finds the ministry's institutions by the beginning of their names: units that the
 * public deals with in memory, then schools and others of the register. Nothing but their
 * names and places is told.
 */
@Component
class FacilitySearchService {

	/** What a reporter would call each kind of unit. */
	private static final Map<UnitKind, FacilityKind> PUBLIC = Map.of(UnitKind.UNIVERSITY, FacilityKind.UNIVERSITY,
			UnitKind.DIRECTORATE, FacilityKind.DIRECTORATE, UnitKind.EDUCATION_OFFICE, FacilityKind.DIRECTORATE,
			UnitKind.AGENCY, FacilityKind.OTHER, UnitKind.CENTRE, FacilityKind.OTHER);

	private static final int MIN_LENGTH = 2;

	private static final int MAX_LENGTH = 100;

	private static final int MAX_CACHED_NAMES = 10_000;

	private final MinistryDirectory directory;

	private final Messages messages;

	private final FacilityRegister register;

	private final FacilitySearchProperties properties;

	private final Map<OrgUnit, String> names = new ConcurrentHashMap<>();

	FacilitySearchService(MinistryDirectory directory, FacilityRegister register, Messages messages,
			FacilitySearchProperties properties) {
		this.register = register;
		this.directory = directory;
		this.messages = messages;
		this.properties = properties;
	}

	/**
	 * Finds institutions whose name contains every word that was typed.
	 * @param typed the beginning of a name, in either language
	 * @param kind only of this kind, nothing for any
	 * @param region those of this region first
	 * @param locale the reader's
	 * @return the best first, none for less than two letters
	 */
	List<FacilitySuggestion> find(String typed, @Nullable FacilityKind kind, @Nullable String region, Locale locale) {
		String text = comparable(typed.substring(0, Math.min(typed.length(), MAX_LENGTH)));
		if (text.length() < MIN_LENGTH) {
			return List.of();
		}
		List<FacilitySuggestion> found = new ArrayList<>(ofDirectory(text, kind, region, locale));
		this.register.suggest(typed, kind, region, this.properties.most() - found.size())
			.forEach((facility) -> found.add(suggestion(facility, locale)));
		return found;
	}

	private List<FacilitySuggestion> ofDirectory(String text, @Nullable FacilityKind kind, @Nullable String region,
			Locale locale) {
		List<String> parts = List.of(text.split(" "));
		return this.directory.units()
			.stream()
			.filter((unit) -> PUBLIC.containsKey(unit.kind()) && (kind == null || PUBLIC.get(unit.kind()) == kind))
			.filter((unit) -> parts.stream().allMatch(name(unit)::contains))
			.sorted(Comparator.<OrgUnit, Boolean>comparing((unit) -> !Objects.equals(unit.region(), region))
				.thenComparing((unit) -> !(" " + name(unit)).contains(" " + text)))
			.limit(this.properties.most())
			.map((unit) -> suggestion(unit, locale))
			.toList();
	}

	/** Both names, normalised for comparison. */
	private String name(OrgUnit unit) {
		if (this.names.size() > MAX_CACHED_NAMES) {
			this.names.clear();
		}
		return this.names.computeIfAbsent(unit,
				(known) -> comparable(known.arabicName()) + " " + comparable(known.englishName()));
	}

	private static String comparable(String text) {
		return SearchText.normalise(VisibleText.plain(text));
	}

	private FacilitySuggestion suggestion(OrgUnit unit, Locale locale) {
		String about = Stream
			.of(Optional.of(this.messages.text("unit-kind." + unit.kind(), locale)),
					Optional.ofNullable(unit.region()).map((region) -> this.messages.text("region." + region, locale)))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" – "));
		return new FacilitySuggestion(unit.code(), unit.name(locale), Objects.requireNonNull(PUBLIC.get(unit.kind())),
				about, unit.region(), null);
	}

	private FacilitySuggestion suggestion(RegisteredFacility facility, Locale locale) {
		String about = Stream
			.of(Optional.of(this.messages.text("facility." + facility.kind(), locale)),
					Optional.ofNullable(facility.address()),
					Optional.ofNullable(facility.region())
						.map((region) -> this.messages.text("region." + region, locale)))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" – "));
		// A unit that is gone meanwhile would have the report refused.
		String unit = Optional.ofNullable(facility.unit()).flatMap(this.directory::unit).map(OrgUnit::code).orElse("");
		return new FacilitySuggestion(unit, facility.name(locale), facility.kind(), about, facility.region(),
				new SuggestedPlace(facility.latitude(), facility.longitude(), facility.address()));
	}

	/**
	 * An institution to choose.
	 *
	 * @param code the unit's, empty for a body without one
	 * @param name its name
	 * @param kind what to enter as the kind of body
	 * @param about a word on what and where it is
	 * @param region where it is, nothing for the whole country
	 * @param place where exactly, nothing if it is not known
	 */
	record FacilitySuggestion(String code, String name, FacilityKind kind, String about, @Nullable String region,
			@Nullable SuggestedPlace place) {

	}

	/**
	 * Where a body is.
	 *
	 * @param latitude in degrees
	 * @param longitude in degrees
	 * @param address in words
	 */
	record SuggestedPlace(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable String address) {

	}

}
