package org.tawasul.directory;

import java.util.List;
import java.util.Map;

/**
 * What is to be written into the directory.
 *
 * @param tree all units as they will be: who stands below whom gives each its depth
 * @param units those that are new or changed
 * @param unitsRemoved the codes of those that go
 * @param people those who are new or changed
 * @param ended times in posts that end now
 * @param replaced times in posts whose beginning or end was wrong: taken out as they are
 * @param begun times in posts to enter, those that take the place of replaced ones
 * included
 */
public record DirectoryImportChanges(List<OrgUnit> tree, List<OrgUnit> units, List<String> unitsRemoved,
		List<Person> people, Map<AppointmentKind, List<AppointmentPeriod>> ended,
		Map<AppointmentKind, List<AppointmentPeriod>> replaced, Map<AppointmentKind, List<AppointmentPeriod>> begun) {

}
