package org.tawasul.access;

import java.util.Collection;
import java.util.stream.Collectors;

import org.tawasul.directory.MinistryDirectory;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * What the duties of the staff are called where addresses are opened: {@code ROLE_} and
 * the duty's name.
 */
@Component
public class StaffAuthorities {

	private final MinistryDirectory ministry;

	StaffAuthorities(MinistryDirectory ministry) {
		this.ministry = ministry;
	}

	/**
	 * The authorities of somebody at this moment.
	 * @param username who
	 * @return one a duty, none for whoever has no post
	 */
	public Collection<GrantedAuthority> of(String username) {
		return this.ministry.rolesOf(username)
			.stream()
			.<GrantedAuthority>map((duty) -> new SimpleGrantedAuthority("ROLE_" + duty.name()))
			.collect(Collectors.toUnmodifiableSet());
	}

}
