package org.tawasul.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.FacilityKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds and writes the facilities of the register.
 */
@Service
public class FacilityRegister {

	private static final String COLUMNS = "code, kind, arabic_name, english_name, unit, region, latitude, longitude,"
			+ " address";

	private static final String SELECT = "select " + COLUMNS + " from app.facility ";

	/** Rows that are put in order for a suggestion, of the region and of others. */
	private static final int CANDIDATES = 300;

	private final JdbcClient jdbc;

	FacilityRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds one.
	 * @param code its code
	 * @return the facility, or empty if there is none
	 */
	public Optional<RegisteredFacility> find(String code) {
		return find(List.of(code)).stream().findFirst();
	}

	/**
	 * Finds some.
	 * @param codes their codes
	 * @return those that there are
	 */
	public List<RegisteredFacility> find(Collection<String> codes) {
		return this.jdbc.sql(SELECT + "where code = any(:codes) order by code")
			.param("codes", codes.toArray(String[]::new))
			.query(FacilityRegister::facility)
			.list();
	}

	/**
	 * All of them, for an import.
	 * @return by code
	 */
	public List<RegisteredFacility> all() {
		return this.jdbc.sql(SELECT + "order by code").query(FacilityRegister::facility).list();
	}

	/**
	 * Suggests what somebody means by a beginning of words.
	 * @param typed as it came in
	 * @param kind only this kind, <code>null</code> for any
	 * @param region those of this region first, <code>null</code> for none
	 * @param most how many
	 * @return the likeliest first; none for less than two letters
	 */
	public List<RegisteredFacility> suggest(String typed, @Nullable FacilityKind kind, @Nullable String region,
			int most) {
		FacilityQuery query = FacilityQuery.of(typed);
		if (query.isEmpty()) {
			return List.of();
		}
		// Two letters may match them all: some of the region and some others are enough.
		String matching = "select * from app.facility where to_tsvector('simple', words) @@ to_tsquery('simple', :query)"
				+ " and (cast(:kind as text) is null or kind = :kind) and region is ";
		return this.jdbc
			.sql("select " + COLUMNS + " from ((" + matching
					+ "not distinct from :region limit :candidates) union all (" + matching
					+ "distinct from :region limit :candidates)) as found order by region is distinct from"
					+ " :region, words not like :beginning, arabic_name, code limit :most")
			.param("candidates", CANDIDATES)
			.param("query", query.toTsQuery())
			.param("kind", (kind != null) ? kind.name() : null)
			.param("region", region)
			.param("beginning", query.beginning())
			.param("most", most)
			.query(FacilityRegister::facility)
			.list();
	}

	/**
	 * A page of the register.
	 * @param typed beginnings of words of what is looked for; nothing for all
	 * @param after the code after which the page begins, empty for the first one
	 * @param most how many
	 * @return by code
	 */
	public List<RegisteredFacility> page(String typed, String after, int most) {
		FacilityQuery query = FacilityQuery.of(typed);
		String filter = query.isEmpty() ? "" : "and to_tsvector('simple', words) @@ to_tsquery('simple', :query) ";
		return this.jdbc.sql(SELECT + "where code > :after " + filter + "order by code limit :most")
			.param("query", query.toTsQuery())
			.param("after", after)
			.param("most", most)
			.query(FacilityRegister::facility)
			.list();
	}

	/**
	 * Keeps all other writers waiting until this transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock() {
		this.jdbc.sql("lock table app.facility in share row exclusive mode").update();
	}

	/**
	 * Writes facilities, after {@link #lock}. One statement, whatever their number.
	 * @param changed the new and the changed ones
	 * @param removed the codes of those that go
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(List<RegisteredFacility> changed, Collection<String> removed) {
		if (!removed.isEmpty()) {
			this.jdbc.sql("delete from app.facility where code = any(:codes)")
				.param("codes", removed.toArray(String[]::new))
				.update();
		}
		if (!changed.isEmpty()) {
			save(changed);
		}
	}

	private void save(List<RegisteredFacility> changed) {
		this.jdbc.sql("insert into app.facility (" + COLUMNS + """
				)
				select * from unnest(:code, :kind, :arabic, :english, :unit, :region, cast(:latitude as numeric[]),
					cast(:longitude as numeric[]), :address)
				on conflict (code) do update set kind = excluded.kind, arabic_name = excluded.arabic_name,
					english_name = excluded.english_name, unit = excluded.unit, region = excluded.region,
					latitude = excluded.latitude, longitude = excluded.longitude, address = excluded.address""")
			.param("code", column(changed, RegisteredFacility::code))
			.param("kind", column(changed, (each) -> each.kind().name()))
			.param("arabic", column(changed, RegisteredFacility::arabicName))
			.param("english", column(changed, RegisteredFacility::englishName))
			.param("unit", column(changed, RegisteredFacility::unit))
			.param("region", column(changed, RegisteredFacility::region))
			.param("latitude", column(changed, (each) -> text(each.latitude())))
			.param("longitude", column(changed, (each) -> text(each.longitude())))
			.param("address", column(changed, RegisteredFacility::address))
			.update();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static @Nullable String[] column(List<RegisteredFacility> rows,
			Function<RegisteredFacility, @Nullable String> cell) {
		return rows.stream().map(cell).toArray(String[]::new);
	}

	private static RegisteredFacility facility(ResultSet row, int index) throws SQLException {
		return new RegisteredFacility(row.getString("code"), FacilityKind.valueOf(row.getString("kind")),
				row.getString("arabic_name"), row.getString("english_name"), row.getString("unit"),
				row.getString("region"), row.getBigDecimal("latitude"), row.getBigDecimal("longitude"),
				row.getString("address"));
	}

}
