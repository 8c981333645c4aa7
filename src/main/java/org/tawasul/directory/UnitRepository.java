package org.tawasul.directory;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<UnitEntity, String> {

	@Query("""
			select new org.tawasul.directory.OrgUnit(u.code, u.parent, u.arabicName, u.englishName, u.kind, u.region)
			from Unit u order by u.arabicName, u.code""")
	List<OrgUnit> findUnits();

}
