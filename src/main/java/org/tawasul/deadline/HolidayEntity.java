package org.tawasul.deadline;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A row of the entered holidays, read as {@link Holiday}.
 */
@Entity(name = "Holiday")
@Table(name = "holiday")
class HolidayEntity {

	@Id
	private LocalDate firstDay;

	private LocalDate lastDay;

	private String arabicName;

	private String englishName;

	@SuppressWarnings("NullAway.Init")
	protected HolidayEntity() {
	}

	HolidayEntity(Holiday holiday) {
		this.firstDay = holiday.from();
		this.lastDay = holiday.to();
		this.arabicName = holiday.arabicName();
		this.englishName = holiday.englishName();
	}

}
