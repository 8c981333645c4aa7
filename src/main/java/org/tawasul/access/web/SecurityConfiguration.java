package org.tawasul.access.web;

import java.time.Duration;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import org.tawasul.access.BasicAuthenticationManager;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.MapTileProperties;
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
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The filter chains. Programs send their password or secret with each request and have no
 * session; people sign in once for the desk and the engine's applications. Everything
 * else is denied.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private final EngineEndpoints engine;

	SecurityConfiguration(EngineEndpoints engine) {
		this.engine = engine;
	}

	/**
	 * Each filter of each request would be timed of itself, some twenty a request.
	 * Requests are timed as a whole.
	 */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	/** No session counts here, so no page can forge a request. */
	@Bean
	@Order(1)
	SecurityFilterChain engineRest(HttpSecurity http, BasicAuthenticationManager basic) throws Exception {
		return forPrograms(http).securityMatcher(this.engine.rest())
			.authenticationManager(basic)
			.httpBasic((settings) -> settings.authenticationEntryPoint(AuthenticationEntryPoints::basic))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(AuthenticationEntryPoints::basic))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.build();
	}

	/** Open to anyone; the secret of a case is checked by its controllers. */
	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http) throws Exception {
		return forPrograms(http).securityMatcher(SecurityRequestMatchers.API)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	/** Administrators by their session, and monitoring by HTTP Basic. */
	@Bean
	@Order(3)
	SecurityFilterChain actuator(HttpSecurity http, BasicAuthenticationManager basic, StaffAuthorities authorities,
			ObjectProvider<StaffPasswordService> passwords) throws Exception {
		return http.securityMatcher(SecurityRequestMatchers.ACTUATOR)
			.addFilterAfter(new AuthorityRefreshFilter(authorities), SecurityContextHolderFilter.class)
			.addFilterAfter(new PasswordChangeFilter(passwords, this.engine), AuthorityRefreshFilter.class)
			.headers(SecurityHeaders.ofPrograms(this.engine))
			.csrf((csrf) -> csrf.csrfTokenRepository(formTokens()))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.authenticationManager(basic)
			.httpBasic((settings) -> settings.authenticationEntryPoint(AuthenticationEntryPoints::basic))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(AuthenticationEntryPoints::basic))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(SecurityRequestMatchers.HEALTH)
				.permitAll()
				.anyRequest()
				.hasRole(Role.ADMINISTRATOR.name()))
			.build();
	}

	/** The portal for anyone, the desk and the engine's applications for staff. */
	@Bean
	@Order(4)
	SecurityFilterChain pages(HttpSecurity http, HumanVerification verification, SignInFailureHandler failureHandler,
			StaffAuthorities authorities, SignInConfigurer signIn, ObjectProvider<StaffPasswordService> passwords,
			MapTileProperties map) throws Exception {
		return signIn.configure(http, failureHandler)
			.headers(SecurityHeaders.ofPages(this.engine, map.origin(), signIn.signOutOrigin()))
			.addFilterAfter(new AuthorityRefreshFilter(authorities), SecurityContextHolderFilter.class)
			.addFilterAfter(new PasswordChangeFilter(passwords, this.engine), AuthorityRefreshFilter.class)
			.csrf((csrf) -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers(this.engine.webapps()))
			.addFilterBefore(new VerificationFilter(verification, failureHandler),
					UsernamePasswordAuthenticationFilter.class)
			.requestCache((cache) -> cache.requestCache(LandingPage.cache(this.engine)))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(AuthenticationEntryPoints.pages(this.engine))
				.accessDeniedHandler(new PageAccessDeniedHandler(this.engine)))
			.authorizeHttpRequests(this::authorizePages)
			.build();
	}

	/**
	 * The CSRF token of our forms, kept in a cookie rather than in the session: reporters
	 * need no session at all, and a form left open over lunch can still be sent.
	 * Camunda's applications have a token and a cookie of their own.
	 */
	private static CookieCsrfTokenRepository formTokens() {
		CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
		repository.setCookieName("form-token");
		repository.setCookiePath("/");
		repository.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax").maxAge(Duration.ofDays(7)));
		return repository;
	}

	private void authorizePages(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		// Forwards and errors are dispatched by us, after the request was authorised or
		// not.
		requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(this.engine.blocked())
			.denyAll()
			.requestMatchers(SecurityRequestMatchers.PORTAL, SecurityRequestMatchers.STATIC_FILES)
			.permitAll()
			.requestMatchers(SecurityRequestMatchers.MODELS)
			.hasAnyRole(Role.PROCESS_OWNER.name(), Role.ADMINISTRATOR.name())
			.requestMatchers(SecurityRequestMatchers.ADMINISTRATION)
			.hasRole(Role.ADMINISTRATOR.name())
			.requestMatchers(this.engine.application(StaffApplication.COCKPIT))
			.hasAnyRole(roles(StaffApplication.COCKPIT.roles().stream()))
			.requestMatchers(this.engine.application(StaffApplication.ADMIN))
			.hasAnyRole(roles(StaffApplication.ADMIN.roles().stream()))
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

	private static String[] roles(Stream<Role> roles) {
		return roles.map(Role::name).toArray(String[]::new);
	}

}
