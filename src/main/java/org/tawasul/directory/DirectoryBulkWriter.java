package org.tawasul.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes many units, people and posts. SQL, because each kind is one statement over
 * arrays: 20,000 people cost as many round trips as one, and depths and regions change
 * for whole branches while constraints are deferred.
 */
@Component
class DirectoryBulkWriter {

	private static final String GIVEN_APPOINTMENTS = """
			(select * from unnest(:unit, :role, :person, cast(:from as timestamptz[]), cast(:until as timestamptz[]))
			as given (unit, role, person, held_from, held_until)) as given""";

	private static final String SAME_APPOINTMENT = " where t.unit = given.unit and t.role = given.role"
			+ " and t.person = given.person and t.held_from = given.held_from";

	private final JdbcClient jdbc;

	DirectoryBulkWriter(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void saveUnits(List<OrgUnit> tree, List<OrgUnit> changed, List<String> removed) {
		if (changed.isEmpty() && removed.isEmpty()) {
			return;
		}
		this.jdbc.sql("set constraints app.unit_below_parent deferred").update();
		remove(removed);
		// Two directorates may exchange their regions: each gives up its own first.
		this.jdbc.sql("update app.unit set region = null where kind = 'DIRECTORATE' and code = any(:code)")
			.param("code", column(changed, OrgUnit::code))
			.update();
		Map<String, Integer> depths = depths(tree);
		save(changed, depths);
		updateDepths(tree, depths);
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

	// The deepest first: a former root is moved down before the new one is written.
	private void save(List<OrgUnit> units, Map<String, Integer> depths) {
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
			.param("depth", depthColumn(units, depths))
			.update();
	}

	private void updateDepths(List<OrgUnit> tree, Map<String, Integer> depths) {
		this.jdbc.sql("""
				update app.unit set depth = given.depth from unnest(:code, :depth) as given (code, depth)
				where unit.code = given.code and unit.depth <> given.depth""")
			.param("code", column(tree, OrgUnit::code))
			.param("depth", depthColumn(tree, depths))
			.update();
	}

	private static Integer[] depthColumn(List<OrgUnit> units, Map<String, Integer> depths) {
		return units.stream().map((unit) -> depths.get(unit.code())).toArray(Integer[]::new);
	}

	private static Map<String, Integer> depths(List<OrgUnit> tree) {
		Map<String, Integer> depths = new HashMap<>();
		for (OrgUnit unit : new UnitTree(tree).units()) {
			depths.put(unit.code(),
					Optional.ofNullable(unit.parent()).map((parent) -> depths.getOrDefault(parent, 0) + 1).orElse(0));
		}
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

	void insert(AppointmentKind kind, List<AppointmentPeriod> appointments) {
		write(appointments,
				"insert into " + kind.table() + " (unit, role, person, held_from, held_until)"
						+ " select given.unit, given.role, given.person, given.held_from, given.held_until from"
						+ GIVEN_APPOINTMENTS);
	}

	void delete(AppointmentKind kind, List<AppointmentPeriod> appointments) {
		write(appointments, "delete from " + kind.table() + " as t using" + GIVEN_APPOINTMENTS + SAME_APPOINTMENT);
	}

	private void write(List<AppointmentPeriod> appointments, String sql) {
		if (!appointments.isEmpty()) {
			this.jdbc.sql(sql)
				.param("unit", column(appointments, (each) -> each.post().unit()))
				.param("role", column(appointments, (each) -> each.post().role().name()))
				.param("person", column(appointments, AppointmentPeriod::username))
				.param("from", column(appointments, (each) -> each.period().from().toString()))
				.param("until", column(appointments, (each) -> text(each.period().until())))
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
