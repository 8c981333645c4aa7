package org.tawasul.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.StaffAuthorities;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives whoever has a session the authorities that they have now: a role taken away
 * counts with the next request, not only when the session ends.
 */
final class AuthorityRefreshFilter extends OncePerRequestFilter {

	private final StaffAuthorities authorities;

	AuthorityRefreshFilter(StaffAuthorities authorities) {
		this.authorities = authorities;
	}

	/** Files that pages are made of need no session to be read. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return SecurityRequestMatchers.STATIC_FILES.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (person instanceof UsernamePasswordAuthenticationToken byPassword
				&& person.getPrincipal() instanceof String username) {
			replace(UsernamePasswordAuthenticationToken.authenticated(username, null, this.authorities.of(username)),
					byPassword);
		}
		else if (person instanceof OAuth2AuthenticationToken byProvider) {
			replace(new OAuth2AuthenticationToken(byProvider.getPrincipal(), this.authorities.of(person.getName()),
					byProvider.getAuthorizedClientRegistrationId()), byProvider);
		}
		chain.doFilter(request, response);
	}

	private static void replace(AbstractAuthenticationToken now, AbstractAuthenticationToken before) {
		now.setDetails(before.getDetails());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(now);
		SecurityContextHolder.setContext(context);
	}

}
