package org.tawasul.casefile;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds links that nobody told what became of their main case: a node of an older
 * release, which knows of no links, or an administrator has ended or resolved it.
 */
@Repository
class MissedLinkOutcomeRepository {

	/**
	 * Looks at a page of the links that hold, so that a round costs the same however many
	 * cases wait. A link that moves to another main case meanwhile is left for the next.
	 */
	static final String NOTE = """
			with page as materialized (
			    select id, main_number, linked_at from app.case_link
			    where ended_at is null and outcome is null and id > :after order by id limit :limit
			), noted as (
			    update app.case_link l
			    set outcome = case when m.resolved_at >= l.linked_at then 'RESOLVED' else 'RELEASED' end,
			        deliver_at = :now
			    from page p join app.case_file m on m.number = p.main_number
			    where l.id = p.id and l.main_number = m.number and l.ended_at is null and l.outcome is null
			        and (m.phase in ('DONE', 'CANCELLED') or m.status = 'resolved' and m.resolved_at >= l.linked_at)
			)
			select case when count(*) < :limit then 0 else max(id) end from page""";

	private final JdbcClient jdbc;

	private final Clock clock;

	MissedLinkOutcomeRepository(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The place to go on at, 0 after the last. */
	long note(long after, int limit) {
		return this.jdbc.sql(NOTE)
			.param("after", after)
			.param("limit", limit)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

}
