package org.tawasul.access;

import java.util.Collection;
import java.util.stream.Collectors;

import org.tawasul.directory.MinistryDirectory;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Turns the roles of the staff into Spring Security's authorities: {@code ROLE_} and the
 * role's name.
 */
@Component
public class StaffAuthorities {

	private final MinistryDirectory ministry;

	StaffAuthorities(MinistryDirectory ministry) {
		this.ministry = ministry;
	}

	/**
	 * The authorities of somebody at this moment, whichever node has changed them.
	 * @param username who
	 * @return one for each role, none for whoever has no post
	 */
	public Collection<GrantedAuthority> of(String username) {
		this.ministry.recheck();
		return this.ministry.rolesOf(username)
			.stream()
			.<GrantedAuthority>map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name()))
			.collect(Collectors.toUnmodifiableSet());
	}

}
