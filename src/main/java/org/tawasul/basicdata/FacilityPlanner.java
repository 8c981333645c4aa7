package org.tawasul.basicdata;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.facility.RegisteredFacility;

/**
 * The facilities of an import.
 */
final class FacilityPlanner extends RecordPlanner<String, RegisteredFacility> {

	private static final int MOST_NORTH = 90;

	private static final int MOST_EAST = 180;

	private static final List<Column<RegisteredFacility>> COLUMNS = List.of(
			new Column<>(ImportColumn.FACILITY_KIND, (facility) -> facility.kind().name()),
			new Column<>(ImportColumn.ARABIC_NAME, RegisteredFacility::arabicName),
			new Column<>(ImportColumn.ENGLISH_NAME, RegisteredFacility::englishName),
			new Column<>(ImportColumn.UNIT, RegisteredFacility::unit),
			new Column<>(ImportColumn.REGION, RegisteredFacility::region),
			new Column<>(ImportColumn.LATITUDE, (facility) -> text(facility.latitude())),
			new Column<>(ImportColumn.LONGITUDE, (facility) -> text(facility.longitude())),
			new Column<>(ImportColumn.ADDRESS, RegisteredFacility::address));

	private final UnitPlanner units;

	FacilityPlanner(ImportPlanBuilder plan, UnitPlanner units, List<RegisteredFacility> known) {
		super(ImportFileKind.FACILITIES, ImportColumn.FACILITY_CODE, COLUMNS, RegisteredFacility::arabicName, plan,
				known, RegisteredFacility::code);
		this.units = units;
	}

	void plan() {
		if (isRead()) {
			readRows();
			planMissing();
		}
	}

	private static @Nullable String text(@Nullable BigDecimal degrees) {
		return (degrees != null) ? degrees.toPlainString() : null;
	}

	@Override
	Optional<String> parseKey(CellParser cells) {
		return cells.facilityCode();
	}

	@Override
	@Nullable RegisteredFacility parse(@Nullable String code, CellParser cells, @Nullable RegisteredFacility before) {
		FacilityKind kind = cells.term(ImportColumn.FACILITY_KIND)
			.map(FacilityKind::valueOf)
			.orElse((before != null) ? before.kind() : FacilityKind.SCHOOL);
		String arabic = cells
			.required(ImportColumn.ARABIC_NAME, cells.text(ImportColumn.ARABIC_NAME, RegisteredFacility.MAX_NAME))
			.orElse("");
		String english = cells.text(ImportColumn.ENGLISH_NAME, RegisteredFacility.MAX_NAME)
			.orElse((before != null && !cells.has(ImportColumn.ENGLISH_NAME)) ? before.englishName() : arabic);
		String unit = cells.optionalCode(ImportColumn.UNIT)
			.orElse(kept(cells, ImportColumn.UNIT, (before != null) ? before.unit() : null));
		if (unit != null && !this.units.exists(unit)) {
			cells.refuse(ImportColumn.UNIT, "unknown_unit", unit);
		}
		String region = cells.term(ImportColumn.REGION)
			.orElse(kept(cells, ImportColumn.REGION, (before != null) ? before.region() : null));
		BigDecimal latitude = cells.degrees(ImportColumn.LATITUDE, MOST_NORTH)
			.orElse(kept(cells, ImportColumn.LATITUDE, (before != null) ? before.latitude() : null));
		BigDecimal longitude = cells.degrees(ImportColumn.LONGITUDE, MOST_EAST)
			.orElse(kept(cells, ImportColumn.LONGITUDE, (before != null) ? before.longitude() : null));
		String address = cells.text(ImportColumn.ADDRESS, RegisteredFacility.MAX_ADDRESS)
			.orElse(kept(cells, ImportColumn.ADDRESS, (before != null) ? before.address() : null));
		if (cells.isValid() && (latitude == null) != (longitude == null)) {
			cells.refuse((latitude == null) ? ImportColumn.LATITUDE : ImportColumn.LONGITUDE, "half_a_place");
		}
		return (code != null && cells.isValid()) ? new RegisteredFacility(code, kind, arabic, english, unit,
				(region != null) ? region : regionOf(unit), latitude, longitude, address) : null;
	}

	/** What a file does not have stays. */
	private static <T> @Nullable T kept(CellParser cells, ImportColumn column, @Nullable T before) {
		return cells.has(column) ? null : before;
	}

	/** Where nobody says, a facility is where its unit is. */
	private @Nullable String regionOf(@Nullable String unit) {
		return (unit != null && this.units.wanted().containsKey(unit)) ? this.units.wanted().get(unit).region() : null;
	}

}
