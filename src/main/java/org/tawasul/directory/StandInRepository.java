package org.tawasul.directory;

import java.util.List;

import org.springframework.data.jpa.repository.Query;

interface StandInRepository extends PostAssignmentRepository<StandIn> {

	@Query("""
			select new org.tawasul.directory.AppointmentPeriod(a.post, a.username, a.period)
			from StandIn a order by a.id""")
	List<AppointmentPeriod> findPeriods();

}
