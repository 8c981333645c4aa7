package org.tawasul.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseLink;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.operations.UrgentCase.Contact;
import org.tawasul.operations.UrgentCase.Look;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads urgent incidents and what operators did with them: few rows of an index of their
 * own, however many cases there are.
 */
@Repository
@Transactional(readOnly = true)
class UrgentCaseQueries {

	private static final String COLUMNS = """
			select number, subject, category, region, latitude, longitude, facility_name, unit, level_unit, level_kind,
			 received_at, due_at, people_hurt, danger_continues from app.case_file
			""";

	/** The index's condition, word for word. */
	private static final String URGENT = " type = 'INCIDENT' and importance = 'VERY_IMPORTANT' ";

	private static final String NOT_CLOSED = "phase in ('RECEIVED', 'ACTIVE', 'WAITING')";

	/**
	 * Asked of linked cases only, one at a time ("offset 0" keeps it so): all links
	 * together may be many.
	 */
	private static final String WITH_URGENT_MAIN = "exists (select from app.case_link l"
			+ " join app.case_file m on m.number = l.main_number where l.case_number = case_file.number"
			+ " and l.ended_at is null and m.type = 'INCIDENT' and m.importance = 'VERY_IMPORTANT' and m." + NOT_CLOSED
			+ " offset 0)";

	/**
	 * A case that waits for a main case is not shown beside it. Where the main case is
	 * not in the room, since it is less important by now, the linked one is.
	 */
	static final String OPEN = COLUMNS + "where" + URGENT + "and " + NOT_CLOSED + " and (status <> '" + CaseLink.STATUS
			+ "' or not " + WITH_URGENT_MAIN + ") order by number desc limit " + (RoomSnapshot.MAX + 1);

	private static final String ONES = COLUMNS + "where number in (:numbers) order by number desc";

	private static final String CLOSED_SINCE = "select number from app.case_file where" + URGENT
			+ "and phase in ('DONE', 'CANCELLED') and closed_at >= :since and closed_at < :until"
			+ " order by closed_at desc limit " + RoomSnapshot.MAX;

	private final JdbcClient jdbc;

	UrgentCaseQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RoomSnapshot snapshot() {
		return RoomSnapshot.of(complete(this.jdbc.sql(OPEN).query(UrgentCaseQueries::row).list()));
	}

	/** Of these numbers, whatever has become of the cases since. */
	List<UrgentCase> find(List<CaseNumber> numbers) {
		return numbers.isEmpty() ? List.of()
				: complete(this.jdbc.sql(ONES)
					.param("numbers", numbers.stream().map(CaseNumber::value).toList())
					.query(UrgentCaseQueries::row)
					.list());
	}

	List<CaseNumber> closedWithin(Instant since, Instant until) {
		return this.jdbc.sql(CLOSED_SINCE)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("until", until.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.list();
	}

	private List<UrgentCase> complete(List<UrgentCase> cases) {
		if (cases.isEmpty()) {
			return cases;
		}
		List<Long> numbers = cases.stream().map((one) -> one.number().value()).toList();
		Map<Long, List<Look>> looks = new HashMap<>();
		this.jdbc
			.sql("select case_number, username, at from app.operations_look where case_number in (:numbers)"
					+ " order by at, username")
			.param("numbers", numbers)
			.query((row) -> {
				looks.computeIfAbsent(row.getLong(1), (number) -> new ArrayList<>())
					.add(new Look(row.getString(2), moment(row, "at")));
			});
		Map<Long, List<Contact>> contacts = new HashMap<>();
		this.jdbc
			.sql("select case_number, body, username, at from app.operations_contact"
					+ " where case_number in (:numbers) order by id desc")
			.param("numbers", numbers)
			.query((row) -> {
				contacts.computeIfAbsent(row.getLong(1), (number) -> new ArrayList<>())
					.add(new Contact(ContactedBody.valueOf(row.getString(2)), row.getString(3), moment(row, "at")));
			});
		return cases.stream()
			.map((one) -> new UrgentCase(one.number(), one.subject(), one.category(), one.region(), one.latitude(),
					one.longitude(), one.facility(), one.unit(), one.levelUnit(), one.levelKind(), one.receivedAt(),
					one.dueAt(), one.peopleHurt(), one.dangerContinues(),
					List.copyOf(looks.getOrDefault(one.number().value(), List.of())),
					List.copyOf(contacts.getOrDefault(one.number().value(), List.of()))))
			.toList();
	}

	private static UrgentCase row(ResultSet row, int index) throws SQLException {
		return new UrgentCase(new CaseNumber(row.getLong("number")), row.getString("subject"),
				Optional.ofNullable(row.getString("category")).map(Category::valueOf).orElse(null),
				row.getString("region"), row.getObject("latitude", Double.class),
				row.getObject("longitude", Double.class), row.getString("facility_name"), row.getString("unit"),
				row.getString("level_unit"), row.getString("level_kind"), moment(row, "received_at"),
				optionalMoment(row, "due_at"), row.getBoolean("people_hurt"), row.getBoolean("danger_continues"),
				List.of(), List.of());
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant optionalMoment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
