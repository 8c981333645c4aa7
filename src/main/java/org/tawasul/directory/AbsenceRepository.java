package org.tawasul.directory;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface AbsenceRepository extends JpaRepository<AbsenceEntity, Long> {

	List<Absence> findAllByOrderById();

	List<AbsenceEntity> findByUsername(String username);

}
