package org.tawasul.casefile;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface TimelineRepository extends Repository<TimelineEntry, Long> {

	TimelineEntry save(TimelineEntry entry);

	Optional<TimelineEntry> findFirstByCaseNumberAndEventOrderByIdDesc(long caseNumber, TimelineEvent event);

	List<TimelineEntry> findByCaseNumberOrderById(long caseNumber);

	List<TimelineEntry> findTop4ByCaseNumberOrderByIdDesc(long caseNumber);

	List<TimelineEntry> findByCaseNumberAndInternalFalseOrderById(long caseNumber);

	List<TimelineEntry> findByCaseNumberOrderByIdDesc(long caseNumber, Limit limit);

}
