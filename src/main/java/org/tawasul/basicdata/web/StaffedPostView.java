package org.tawasul.basicdata.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.Role;

/**
 * Somebody in a post, in the reader's language.
 *
 * @param kind as its holder or as a stand-in
 * @param role the role
 * @param unit the unit's code
 * @param unitName its name
 * @param username the person's user name
 * @param name their name
 * @param from the first day
 * @param until the last day, <code>null</code> for until further notice
 * @param absent whether they are away now
 */
record StaffedPostView(AppointmentKind kind, Role role, String unit, String unitName, String username, String name,
		LocalDate from, @Nullable LocalDate until, boolean absent) {

}
