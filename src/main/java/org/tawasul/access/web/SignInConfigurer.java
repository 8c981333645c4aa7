package org.tawasul.access.web;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.provider.ProviderProperties;
import org.tawasul.access.provider.ProviderSignInConfigurer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.stereotype.Component;

/**
 * Sign-in by a password of ours, by the ministry's identity provider, or by either, and
 * one sign-out for the desk and the engine's applications.
 */
@Component
class SignInConfigurer {

	private static final String SIGNED_OUT = "/login?out";

	private final @Nullable ProviderSignInConfigurer provider;

	private final boolean passwords;

	private final AuthenticationProvider authenticationProvider;

	SignInConfigurer(ObjectProvider<ProviderSignInConfigurer> provider, ProviderProperties properties,
			AuthenticationProvider authenticationProvider) {
		this.authenticationProvider = authenticationProvider;
		this.provider = provider.getIfAvailable();
		this.passwords = properties.passwords();
	}

	/**
	 * Where the sign-out form may be redirected besides our own pages; empty for nowhere.
	 */
	String signOutOrigin() {
		return (this.provider != null) ? this.provider.origin() : "";
	}

	HttpSecurity configure(HttpSecurity http, SignInFailureHandler failureHandler) throws Exception {
		// Without a parent, which would check, and count, each wrong password again.
		http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
		if (this.passwords) {
			http.authenticationProvider(this.authenticationProvider);
			http.formLogin((
					form) -> form.loginPage("/login").defaultSuccessUrl("/desk", false).failureHandler(failureHandler));
		}
		if (this.provider != null) {
			http.oauth2Login(this.provider.signIn(failureHandler));
		}
		return http.logout(this::signOut);
	}

	private void signOut(LogoutConfigurer<HttpSecurity> logout) {
		// Tasklist keeps drafts of forms, with people's data, in the browser. Browsers
		// heed
		// the header over HTTPS only; otherwise the sign-in page's script clears them.
		logout.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE)));
		if (this.provider != null) {
			logout.logoutSuccessHandler(this.provider.signOut(SIGNED_OUT));
		}
		else {
			logout.logoutSuccessUrl(SIGNED_OUT);
		}
	}

}
