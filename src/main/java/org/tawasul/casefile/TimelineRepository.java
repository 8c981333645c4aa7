package org.tawasul.casefile;

import java.util.List;

import org.springframework.data.repository.Repository;

interface TimelineRepository extends Repository<TimelineEntry, Long> {

	TimelineEntry save(TimelineEntry entry);

	List<TimelineEntry> findByCaseNumberOrderById(long caseNumber);

	List<TimelineEntry> findByCaseNumberAndInternalFalseOrderById(long caseNumber);

}
