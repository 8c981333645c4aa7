package org.tawasul.directory;

import java.util.List;
import java.util.Map;

/**
 * What an import writes into the directory.
 *
 * @param tree all units as they will be: the parents give each its depth
 * @param units the new and changed units
 * @param unitsRemoved the codes of the units that go
 * @param people the new and changed people
 * @param replaced appointments whose beginning or end changes: the old rows
 * @param begun appointments to enter, the new rows of replaced ones included
 */
public record DirectoryImportChanges(List<OrgUnit> tree, List<OrgUnit> units, List<String> unitsRemoved,
		List<Person> people, Map<AppointmentKind, List<AppointmentPeriod>> replaced,
		Map<AppointmentKind, List<AppointmentPeriod>> begun) {

	static DirectoryImportChanges additions(List<OrgUnit> units, List<Person> people,
			List<AppointmentPeriod> appointments, List<AppointmentPeriod> standIns) {
		return new DirectoryImportChanges(units, units, List.of(), people, Map.of(),
				Map.of(AppointmentKind.APPOINTMENT, appointments, AppointmentKind.STAND_IN, standIns));
	}

}
