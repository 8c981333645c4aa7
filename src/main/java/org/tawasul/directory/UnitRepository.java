package org.tawasul.directory;

import java.util.List;

import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<UnitEntity, String> {

	List<OrgUnit> findAllByOrderByArabicNameAscCodeAsc();

}
