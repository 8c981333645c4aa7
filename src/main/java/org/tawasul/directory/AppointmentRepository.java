package org.tawasul.directory;

import java.util.List;

import org.springframework.data.jpa.repository.Query;

interface AppointmentRepository extends PostAssignmentRepository<Appointment> {

	@Query("""
			select new org.tawasul.directory.AppointmentPeriod(a.post, a.username, a.period)
			from Appointment a order by a.id""")
	List<AppointmentPeriod> findPeriods();

}
