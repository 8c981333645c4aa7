package org.tawasul.rehearsal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.tawasul.rehearsal.FormPreview.Reader;

/**
 * As whom a form can be looked at: everybody to whom the models give it, one by one, and
 * a colleague who only reads it.
 */
final class FormRoles {

	/** A colleague, while somebody else has the task. */
	static final String READER = "READER";

	static final String MINISTER = "MINISTER";

	private static final String HEAD = "HEAD";

	/** The heads on the way up from a unit to the Minister. */
	private static final List<String> HEADS = List.of(HEAD, "DIRECTOR", "DEPUTY");

	private static final List<String> ORDER = List.of("CARE_CENTRE", "CALL_CENTRE", "COORDINATORS", HEAD, "DIRECTOR",
			"DEPUTY", MINISTER);

	private FormRoles() {
	}

	/** None of a form that no task has filled in. */
	static List<String> of(Collection<Reader> readers) {
		Set<String> roles = new LinkedHashSet<>();
		readers.forEach((reader) -> roles.addAll(all(reader)));
		List<String> ordered = new ArrayList<>(ORDER.stream().filter(roles::contains).toList());
		roles.stream().filter((role) -> !ORDER.contains(role)).sorted().forEach(ordered::add);
		if (!ordered.isEmpty()) {
			ordered.add(READER);
		}
		return ordered;
	}

	/** Whether somebody gets the form in a task, or may look on there. */
	static boolean gets(Reader reader, String role) {
		return role.equals(READER) || all(reader).contains(role);
	}

	private static Set<String> all(Reader reader) {
		Set<String> roles = new LinkedHashSet<>(reader.roles());
		if (roles.contains(HEAD)) {
			roles.addAll(HEADS);
		}
		return roles;
	}

}
