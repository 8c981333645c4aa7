package org.tawasul.deadline;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HolidayRepository extends JpaRepository<HolidayEntity, LocalDate> {

	@Query("""
			select new org.tawasul.deadline.Holiday(h.firstDay, h.lastDay, h.arabicName, h.englishName)
			from Holiday h order by h.firstDay""")
	List<Holiday> findHolidays();

}
