package org.tawasul.directory;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

@NoRepositoryBean
interface BaseAppointmentRepository<T extends BaseAppointmentEntity> extends JpaRepository<T, Long> {

	List<T> findByPostAndUsername(Post post, String username);

	@Query("""
			select new org.tawasul.directory.AppointmentPeriod(a.post, a.username, a.period)
			from #{#entityName} a order by a.id""")
	List<AppointmentPeriod> findPeriods();

}
