package org.tawasul.callcentre;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What callers have shown themselves entitled to, in one call and for one case.
 */
@Repository
class CallerVerificationRepository {

	private final JdbcClient jdbc;

	CallerVerificationRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A later, lesser statement takes nothing away. */
	void add(UUID call, CaseNumber number, Collection<CallerAction> actions, Instant now) {
		this.jdbc.sql("""
				insert into app.caller_verification as known (call_id, case_number, actions, at) values (?, ?, ?, ?)
				on conflict (call_id, case_number) do update set at = excluded.at,
				 actions = (select array_agg(distinct action) from unnest(known.actions || excluded.actions) action)""")
			.params(call, number.value(), actions.stream().map(Enum::name).toArray(String[]::new),
					CallRepository.time(now))
			.update();
	}

	/** The cases for which something was shown, the latest first. */
	List<CaseNumber> cases(UUID call) {
		return this.jdbc.sql("select case_number from app.caller_verification where call_id = ? order by at desc")
			.param(call)
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.list();
	}

	Set<CallerAction> of(UUID call, CaseNumber number) {
		return this.jdbc
			.sql("select unnest(actions) from app.caller_verification where call_id = ? and case_number = ?")
			.params(call, number.value())
			.query(String.class)
			.list()
			.stream()
			.flatMap((name) -> Stream.of(CallerAction.values()).filter((action) -> action.name().equals(name)))
			.collect(Collectors.toSet());
	}

}
