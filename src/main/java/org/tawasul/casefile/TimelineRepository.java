package org.tawasul.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimelineRepository extends Repository<TimelineEntry, Long> {

	/** By time: each node takes its ids out of a block of its own. */
	String EARLIER = """
			and (:before is null or (e.at, e.id) < (select b.at, b.id from TimelineEntry b
				where b.caseNumber = :caseNumber and b.id = :before))
			order by e.at desc, e.id desc""";

	TimelineEntry save(TimelineEntry entry);

	@Query("from TimelineEntry e where e.caseNumber = :caseNumber " + EARLIER)
	List<TimelineEntry> findLatest(long caseNumber, @Nullable Long before, Limit limit);

	@Query("from TimelineEntry e where e.caseNumber = :caseNumber and e.internal = false " + EARLIER)
	List<TimelineEntry> findLatestForReporter(long caseNumber, @Nullable Long before, Limit limit);

	@Query("from TimelineEntry e where e.caseNumber in :numbers and e.at >= :since and e.at < :until "
			+ "order by e.at desc, e.id desc")
	List<TimelineEntry> findWithin(Collection<Long> numbers, Instant since, Instant until, Limit limit);

	/** Of each case the latest entries, with one query. */
	@Query(nativeQuery = true, value = """
			select e.* from unnest(cast(string_to_array(:numbers, ',') as bigint[])) one(number)
			cross join lateral (select * from app.timeline_entry t where t.case_number = one.number
				order by t.at desc, t.id desc limit :most) e""")
	List<TimelineEntry> findLatestOfEach(String numbers, int most);

	Optional<TimelineEntry> findFirstByCaseNumberAndEventOrderByAtDescIdDesc(long caseNumber, TimelineEvent event);

	boolean existsByCaseNumberAndInternalFalseAndEventAndAtGreaterThanEqual(long caseNumber, TimelineEvent event,
			Instant since);

	@Query(nativeQuery = true, value = """
			select exists (select 1 from app.timeline_entry
				where case_number = :caseNumber and not internal and facts ->> 'kind' = :kind)""")
	boolean existsWithKind(long caseNumber, String kind);

}
