package org.tawasul.directory;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AbsenceRepository extends JpaRepository<AbsenceEntity, Long> {

	@Query("select new org.tawasul.directory.Absence(a.username, a.period) from Absence a order by a.id")
	List<Absence> findAbsences();

	List<AbsenceEntity> findByUsername(String username);

}
