package org.tawasul.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Writes many units, people and posts: one statement for all of a kind, so that twenty
 * thousand people cost what twenty do.
 */
@Component
class DirectoryBulkWriter {

	private static final String TENURES = """
			(select * from unnest(:unit, :duty, :person, cast(:from as timestamptz[]), cast(:until as timestamptz[]))
			as given (unit, duty, person, held_from, held_until)) as given""";

	private static final String SAME = " where t.unit = given.unit and t.duty = given.duty and t.person = given.person"
			+ " and t.held_from = given.held_from";

	private final JdbcClient jdbc;

	DirectoryBulkWriter(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Depths follow the tree: all that differ are written, whatever was moved. */
	void saveUnits(List<OrgUnit> tree, List<OrgUnit> changed, List<String> removed) {
		if (changed.isEmpty() && removed.isEmpty()) {
			return;
		}
		this.jdbc.sql("set constraints app.unit_below_parent deferred").update();
		remove(removed);
		// Two directorates may exchange their regions: each lets go of its own first.
		this.jdbc.sql("update app.unit set region = null where kind = 'DIRECTORATE' and code = any(:code)")
			.param("code", column(changed, OrgUnit::code))
			.update();
		Map<String, Integer> depths = depths(tree);
		insert(changed, depths);
		this.jdbc.sql("""
				update app.unit set depth = given.depth from unnest(:code, :depth) as given (code, depth)
				where unit.code = given.code and unit.depth <> given.depth""")
			.param("code", column(tree, OrgUnit::code))
			.param("depth", tree.stream().map((unit) -> depths.get(unit.code())).toArray(Integer[]::new))
			.update();
		this.jdbc.sql("set constraints app.unit_below_parent immediate").update();
	}

	private void remove(List<String> codes) {
		if (!codes.isEmpty()) {
			String[] removed = codes.toArray(String[]::new);
			List.of("app.appointment where unit", "app.stand_in where unit", "app.unit where code")
				.forEach((rows) -> this.jdbc.sql("delete from " + rows + " = any(:code)")
					.param("code", removed)
					.update());
		}
	}

	// The deepest first: a root that is one no longer makes room before the new one
	// comes.
	private void insert(List<OrgUnit> units, Map<String, Integer> depths) {
		this.jdbc.sql("""
				insert into app.unit (code, parent, kind, region, arabic_name, english_name, depth)
				select * from unnest(:code, :parent, :kind, :region, :arabic, :english, :depth) as given
				order by 7 desc
				on conflict (code) do update set parent = excluded.parent, kind = excluded.kind,
					region = excluded.region, arabic_name = excluded.arabic_name,
					english_name = excluded.english_name, depth = excluded.depth""")
			.param("code", column(units, OrgUnit::code))
			.param("parent", column(units, OrgUnit::parent))
			.param("kind", column(units, (unit) -> unit.kind().name()))
			.param("region", column(units, OrgUnit::region))
			.param("arabic", column(units, OrgUnit::arabicName))
			.param("english", column(units, OrgUnit::englishName))
			.param("depth", units.stream().map((unit) -> depths.get(unit.code())).toArray(Integer[]::new))
			.update();
	}

	private static Map<String, Integer> depths(List<OrgUnit> tree) {
		UnitTree checked = new UnitTree(tree);
		Map<String, Integer> depths = new HashMap<>();
		checked.units()
			.forEach((unit) -> depths.put(unit.code(),
					Optional.ofNullable(unit.parent()).map((parent) -> depths.getOrDefault(parent, 0) + 1).orElse(0)));
		return depths;
	}

	void savePeople(List<Person> people) {
		if (people.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into app.person (username, arabic_name, english_name, email, mobile, language)
				select * from unnest(:username, :arabic, :english, :email, :mobile, :language)
				on conflict (username) do update set arabic_name = excluded.arabic_name,
					english_name = excluded.english_name, email = excluded.email, mobile = excluded.mobile,
					language = excluded.language""")
			.param("username", column(people, Person::username))
			.param("arabic", column(people, Person::arabicName))
			.param("english", column(people, Person::englishName))
			.param("email", column(people, Person::email))
			.param("mobile", column(people, Person::mobile))
			.param("language", column(people, (person) -> person.language().getLanguage()))
			.update();
	}

	void insert(AppointmentKind into, List<AppointmentPeriod> tenures) {
		write(tenures, "insert into " + into.table() + " (unit, duty, person, held_from, held_until)"
				+ " select given.unit, given.duty, given.person, given.held_from, given.held_until from" + TENURES);
	}

	void delete(AppointmentKind from, List<AppointmentPeriod> tenures) {
		write(tenures, "delete from " + from.table() + " as t using" + TENURES + SAME);
	}

	void end(AppointmentKind in, List<AppointmentPeriod> tenures, Instant at) {
		delete(in, tenures.stream().filter((tenure) -> !tenure.period().from().isBefore(at)).toList());
		List<AppointmentPeriod> begun = tenures.stream()
			.filter((tenure) -> tenure.period().from().isBefore(at))
			.map((tenure) -> new AppointmentPeriod(tenure.post(), tenure.username(),
					new TimeRange(tenure.period().from(), at)))
			.toList();
		write(begun, "update " + in.table() + " as t set held_until = given.held_until from" + TENURES + SAME);
	}

	private void write(List<AppointmentPeriod> tenures, String sql) {
		if (!tenures.isEmpty()) {
			StatementSpec statement = this.jdbc.sql(sql);
			statement.param("unit", column(tenures, (tenure) -> tenure.post().unit()))
				.param("duty", column(tenures, (tenure) -> tenure.post().role().name()))
				.param("person", column(tenures, AppointmentPeriod::username))
				.param("from", column(tenures, (tenure) -> tenure.period().from().toString()))
				.param("until", column(tenures, (tenure) -> text(tenure.period().until())))
				.update();
		}
	}

	private static @Nullable String text(@Nullable Instant at) {
		return (at != null) ? at.toString() : null;
	}

	private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> cell) {
		return rows.stream().map(cell).toArray(String[]::new);
	}

}
