package org.tawasul.access;

import java.time.Clock;
import java.util.Optional;

import org.tawasul.directory.MinistryDirectory;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, as the directory knows them now: a role taken away counts at once,
 * not only after the next sign-in.
 */
@Component("currentUser")
public class CurrentUser {

	private final MinistryDirectory ministry;

	private final Clock clock;

	CurrentUser(MinistryDirectory ministry, Clock clock) {
		this.ministry = ministry;
		this.clock = clock;
	}

	/**
	 * The user of the current request, if one is signed in.
	 * @return nothing for a reporter, who has no account
	 */
	public Optional<StaffUser> find() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (person == null || !person.isAuthenticated() || person instanceof AnonymousAuthenticationToken) {
			return Optional.empty();
		}
		return Optional.of(of(person.getName()));
	}

	/**
	 * The user of the current request.
	 * @return who is signed in
	 * @throws AuthenticationCredentialsNotFoundException if nobody is
	 */
	public StaffUser get() {
		return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
	}

	/**
	 * Somebody for whom work is done while they are not there.
	 * @param username who
	 * @return the person, as the directory knows them now
	 */
	public StaffUser of(String username) {
		return new StaffUser(username, this.ministry.rolesOf(username), this.ministry.unitsOf(username),
				this.ministry.groupsOf(username, this.clock.instant()));
	}

}
