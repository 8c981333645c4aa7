package org.tawasul.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimelineRepository extends Repository<TimelineEntry, Long> {

	TimelineEntry save(TimelineEntry entry);

	@Query("from TimelineEntry e where e.caseNumber = :caseNumber and e.id < :below order by e.id desc")
	List<TimelineEntry> findLatest(long caseNumber, long below, Limit limit);

	@Query("""
			from TimelineEntry e where e.caseNumber = :caseNumber and e.internal = false and e.id < :below
			order by e.id desc""")
	List<TimelineEntry> findLatestForReporter(long caseNumber, long below, Limit limit);

	Optional<TimelineEntry> findFirstByCaseNumberAndEventOrderByIdDesc(long caseNumber, TimelineEvent event);

	boolean existsByCaseNumberAndInternalFalseAndEventAndAtGreaterThanEqual(long caseNumber, TimelineEvent event,
			Instant since);

	@Query(nativeQuery = true, value = """
			select exists (select 1 from app.timeline_entry
				where case_number = :caseNumber and not internal and facts ->> 'kind' = :kind)""")
	boolean existsWithKind(long caseNumber, String kind);

}
