package org.tawasul.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.tawasul.directory.Role;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;

/**
 * The table of all addresses and who may open them, {@code addresses.txt}.
 */
final class AddressRules {

	private AddressRules() {
	}

	static List<Address> all() {
		try {
			return new ClassPathResource("addresses.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split("\\s+"))
				.map((cells) -> new Address(HttpMethod.valueOf(cells[0]), cells[1], Audience.valueOf(cells[2])))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Address> ofStaff() {
		return all().stream().filter((address) -> address.audience() != Audience.ANYONE).toList();
	}

	/** Who may open an address. */
	enum Audience {

		/** Of the portal; what is behind a number and a secret is tested there. */
		ANYONE(EnumSet.noneOf(Role.class)),

		/** Whoever trains others, in a practice ministry alone. */
		PRACTICE(EnumSet.noneOf(Role.class)),

		/** Whoever is signed in. */
		STAFF(EnumSet.allOf(Role.class)),

		/** Whoever may see the case of the address. */
		CASE(EnumSet.noneOf(Role.class)),

		/** The same, and for its status whoever answers callers. */
		CASE_OR_STATUS(EnumSet.noneOf(Role.class)),

		/** Whoever has cases at all. */
		CASES(EnumSet.of(Role.COORDINATOR, Role.HEAD, Role.CARE_OFFICER, Role.OPERATIONS, Role.MINISTER_OFFICE,
				Role.MANAGER)),

		/** Whoever has units whose figures they see. */
		FIGURES(EnumSet.of(Role.COORDINATOR, Role.HEAD, Role.CARE_OFFICER, Role.OPERATIONS, Role.MANAGER)),

		/** Whoever watches urgent incidents. */
		ROOM(EnumSet.of(Role.CARE_OFFICER, Role.OPERATIONS, Role.MANAGER)),

		/** Those of them who work in the operations room. */
		OPERATORS(EnumSet.of(Role.CARE_OFFICER, Role.OPERATIONS)),

		/** Whoever takes calls. */
		CALL_CENTRE(EnumSet.of(Role.AGENT, Role.CARE_OFFICER)),

		/** Whoever makes satisfaction calls. */
		AGENTS(EnumSet.of(Role.AGENT)),

		/** The care centre alone. */
		CARE_CENTRE(EnumSet.of(Role.CARE_OFFICER)),

		/** Whoever sees calls, whether they take any or not. */
		CALLS(EnumSet.of(Role.AGENT, Role.CARE_OFFICER, Role.MANAGER)),

		/** Whoever reads meetings; of those who head something, the Minister alone. */
		MEETINGS(EnumSet.of(Role.CARE_OFFICER, Role.MINISTER_OFFICE, Role.MANAGER)),

		/** Whoever calls meetings off. */
		MEETING_HANDLERS(EnumSet.of(Role.CARE_OFFICER, Role.MINISTER_OFFICE)),

		MINISTERS_OFFICE(EnumSet.of(Role.MINISTER_OFFICE)),

		/** Whoever takes requests for meetings from callers and visitors. */
		MEETING_TAKERS(EnumSet.of(Role.AGENT, Role.CARE_OFFICER, Role.MINISTER_OFFICE)),

		/** Whoever is sent periodic reports, of some body at least. */
		PERIODIC_REPORTS(EnumSet.of(Role.HEAD, Role.CARE_OFFICER, Role.MINISTER_OFFICE, Role.MANAGER)),

		/**
		 * Whoever reads what reached the Minister; of those who head something, the
		 * Minister alone.
		 */
		MINISTERS_BRIEF(EnumSet.of(Role.MINISTER_OFFICE)),

		/** Whoever may open Cockpit. */
		COCKPIT(EnumSet.of(Role.MANAGER, Role.PROCESS_OWNER, Role.ADMINISTRATOR)),

		/** Whoever asks for reports of their own accord, or sees cases in Cockpit. */
		MANAGERS(EnumSet.of(Role.MANAGER)),

		/** Whoever publishes models. */
		MODELS(EnumSet.of(Role.PROCESS_OWNER, Role.ADMINISTRATOR)),

		ADMINISTRATOR(EnumSet.of(Role.ADMINISTRATOR));

		private final Set<Role> roles;

		Audience(Set<Role> roles) {
			this.roles = roles;
		}

		boolean includes(StaffMember member) {
			return this.roles.contains(member.role())
					|| (this == MEETINGS || this == MINISTERS_BRIEF) && member == StaffMember.MINISTER;
		}

		/** Whether a rule about addresses alone keeps others out. */
		boolean closedByAddress() {
			return this == MODELS || this == ADMINISTRATOR;
		}

		boolean dependsOnCase() {
			return this == CASE || this == CASE_OR_STATUS;
		}

	}

	/** A line of the table. */
	record Address(HttpMethod method, String path, Audience audience) {

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
