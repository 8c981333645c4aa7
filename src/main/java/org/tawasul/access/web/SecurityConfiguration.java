package org.tawasul.access.web;

import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import org.tawasul.access.BasicAuthenticationManager;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffApplication;
import org.tawasul.access.StaffAuthorities;
import org.tawasul.access.StaffPasswordService;
import org.tawasul.access.verification.HumanVerification;
import org.tawasul.directory.Role;

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
class SecurityConfiguration {

	private final EngineEndpoints engine;

	SecurityConfiguration(EngineEndpoints engine) {
		this.engine = engine;
	}

	/** A browser's session is worth nothing here: nothing can be forged from a page. */
	@Bean
	@Order(1)
	SecurityFilterChain engineRest(HttpSecurity http, BasicAuthenticationManager signIn) throws Exception {
		return forPrograms(http).securityMatcher(this.engine.rest())
			.authenticationManager(signIn)
			.httpBasic((basic) -> basic.authenticationEntryPoint(new ProgramAuthenticationEntryPoint()))
			.exceptionHandling((refusal) -> refusal.authenticationEntryPoint(new ProgramAuthenticationEntryPoint()))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.build();
	}

	/** Open to anyone: the case's own secret, in a header, does the work. */
	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http) throws Exception {
		return forPrograms(http).securityMatcher(SecurityRequestMatchers.API)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	/** Administrators by their session, and programs that collect figures by Basic. */
	@Bean
	@Order(3)
	SecurityFilterChain watch(HttpSecurity http, BasicAuthenticationManager signIn, StaffAuthorities authorities,
			ObjectProvider<StaffPasswordService> passwords) throws Exception {
		return http.securityMatcher(SecurityRequestMatchers.WATCH)
			.addFilterAfter(new AuthorityRefreshFilter(authorities), SecurityContextHolderFilter.class)
			.addFilterAfter(new PasswordChangeFilter(passwords, this.engine), AuthorityRefreshFilter.class)
			.headers(SecurityHeaders.ofPrograms(this.engine))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.authenticationManager(signIn)
			.httpBasic((basic) -> basic.authenticationEntryPoint(new ProgramAuthenticationEntryPoint()))
			.exceptionHandling((refusal) -> refusal.authenticationEntryPoint(new ProgramAuthenticationEntryPoint()))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(SecurityRequestMatchers.HEALTH)
				.permitAll()
				.anyRequest()
				.hasRole(Role.ADMINISTRATOR.name()))
			.build();
	}

	/**
	 * People: the portal for anyone, the desk and the engine's applications for staff.
	 */
	@Bean
	@Order(4)
	SecurityFilterChain pages(HttpSecurity http, HumanVerification verification, SignInFailureHandler signInRefusal,
			StaffAuthorities authorities, SignInConfigurer waysIn, ObjectProvider<StaffPasswordService> passwords)
			throws Exception {
		return waysIn.open(http, signInRefusal)
			.headers(SecurityHeaders.ofPages(this.engine, waysIn.elsewhere()))
			.addFilterAfter(new AuthorityRefreshFilter(authorities), SecurityContextHolderFilter.class)
			.addFilterAfter(new PasswordChangeFilter(passwords, this.engine), AuthorityRefreshFilter.class)
			.csrf((csrf) -> csrf.csrfTokenRepository(CsrfCookie.repository())
				.ignoringRequestMatchers(this.engine.webapps()))
			.addFilterBefore(new VerificationFilter(verification, signInRefusal),
					UsernamePasswordAuthenticationFilter.class)
			.requestCache((cache) -> cache.requestCache(LandingPage.cache(this.engine)))
			.exceptionHandling(
					(refusal) -> refusal.authenticationEntryPoint(PageAccessDeniedHandler.notSignedIn(this.engine))
						.accessDeniedHandler(new PageAccessDeniedHandler(this.engine)))
			.authorizeHttpRequests(this::authorizePages)
			.build();
	}

	private void authorizePages(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		// Forwards and errors are made by us, after the request itself was let in or not.
		requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(this.engine.blocked())
			.denyAll()
			.requestMatchers(SecurityRequestMatchers.PORTAL, SecurityRequestMatchers.FURNITURE)
			.permitAll()
			.requestMatchers(SecurityRequestMatchers.ADMINISTRATION)
			.hasRole(Role.ADMINISTRATOR.name())
			.requestMatchers(this.engine.application(StaffApplication.COCKPIT))
			.hasAnyRole(roles(StaffApplication.COCKPIT.duties().stream()))
			.requestMatchers(this.engine.application(StaffApplication.ADMIN))
			.hasAnyRole(roles(StaffApplication.ADMIN.duties().stream()))
			.requestMatchers(SecurityRequestMatchers.staff(this.engine))
			.hasAnyRole(roles(Stream.of(Role.values())))
			.anyRequest()
			.denyAll();
	}

	private HttpSecurity forPrograms(HttpSecurity http) throws Exception {
		return http.headers(SecurityHeaders.ofPrograms(this.engine))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
	}

	private static String[] roles(Stream<Role> duties) {
		return duties.map(Role::name).toArray(String[]::new);
	}

}
