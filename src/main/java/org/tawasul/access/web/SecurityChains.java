package org.tawasul.access.web;

import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import org.tawasul.access.BasicSignIn;
import org.tawasul.access.StaffApplication;
import org.tawasul.access.StaffAuthorities;
import org.tawasul.access.StaffPasswords;
import org.tawasul.access.verification.Verification;
import org.tawasul.directory.Duty;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Who comes in at which door, and how. Programs show their password or their secret each
 * time and never have a session; people sign in once for the desk and for all of the
 * engine's applications. What is not named is denied.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

	/** A browser's session is worth nothing here: nothing can be forged from a page. */
	@Bean
	@Order(1)
	SecurityFilterChain engineRest(HttpSecurity http, BasicSignIn signIn) throws Exception {
		return forPrograms(http).securityMatcher(Addresses.ENGINE)
			.authenticationManager(signIn)
			.httpBasic((basic) -> basic.authenticationEntryPoint(new ProgramRefusal()))
			.exceptionHandling((refusal) -> refusal.authenticationEntryPoint(new ProgramRefusal()))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.build();
	}

	/** Open to anyone: the case's own secret, in a header, does the work. */
	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http) throws Exception {
		return forPrograms(http).securityMatcher(Addresses.API)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	/** Administrators by their session, and programs that collect figures by Basic. */
	@Bean
	@Order(3)
	SecurityFilterChain watch(HttpSecurity http, BasicSignIn signIn, StaffAuthorities authorities,
			ObjectProvider<StaffPasswords> passwords) throws Exception {
		return http.securityMatcher(Addresses.WATCH)
			.addFilterAfter(new DutiesNow(authorities), SecurityContextHolderFilter.class)
			.addFilterAfter(new OwnPasswordFirst(passwords), DutiesNow.class)
			.headers(Headers.ofPrograms())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.authenticationManager(signIn)
			.httpBasic((basic) -> basic.authenticationEntryPoint(new ProgramRefusal()))
			.exceptionHandling((refusal) -> refusal.authenticationEntryPoint(new ProgramRefusal()))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(Addresses.HEALTH)
				.permitAll()
				.anyRequest()
				.hasRole(Duty.ADMINISTRATOR.name()))
			.build();
	}

	/**
	 * People: the portal for anyone, the desk and the engine's applications for staff.
	 */
	@Bean
	@Order(4)
	SecurityFilterChain pages(HttpSecurity http, Verification verification, SignInRefusal signInRefusal,
			StaffAuthorities authorities, WaysIn waysIn, ObjectProvider<StaffPasswords> passwords) throws Exception {
		return waysIn.open(http, signInRefusal)
			.headers(Headers.ofPages(waysIn.elsewhere()))
			.addFilterAfter(new DutiesNow(authorities), SecurityContextHolderFilter.class)
			.addFilterAfter(new OwnPasswordFirst(passwords), DutiesNow.class)
			.csrf((csrf) -> csrf.csrfTokenRepository(FormToken.repository()).ignoringRequestMatchers(Addresses.CAMUNDA))
			.addFilterBefore(new VerificationFilter(verification, signInRefusal),
					UsernamePasswordAuthenticationFilter.class)
			.requestCache((cache) -> cache.requestCache(WhereTo.cache()))
			.exceptionHandling((refusal) -> refusal.authenticationEntryPoint(PageRefusal.notSignedIn())
				.accessDeniedHandler(new PageRefusal()))
			.authorizeHttpRequests(SecurityChains::pagesByDuty)
			.build();
	}

	private static void pagesByDuty(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		// Forwards and errors are made by us, after the request itself was let in or not.
		requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(Addresses.CLOSED)
			.denyAll()
			.requestMatchers(Addresses.PORTAL, Addresses.FURNITURE)
			.permitAll()
			.requestMatchers(Addresses.ADMINISTRATION)
			.hasRole(Duty.ADMINISTRATOR.name())
			.requestMatchers(Addresses.COCKPIT)
			.hasAnyRole(roles(StaffApplication.COCKPIT.duties().stream()))
			.requestMatchers(Addresses.ADMIN)
			.hasAnyRole(roles(StaffApplication.ADMIN.duties().stream()))
			.requestMatchers(Addresses.STAFF)
			.hasAnyRole(roles(Stream.of(Duty.values())))
			.anyRequest()
			.denyAll();
	}

	private static HttpSecurity forPrograms(HttpSecurity http) throws Exception {
		return http.headers(Headers.ofPrograms())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
	}

	private static String[] roles(Stream<Duty> duties) {
		return duties.map(Duty::name).toArray(String[]::new);
	}

}
