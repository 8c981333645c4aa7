package org.tawasul.access.web;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.provider.ProviderProperties;
import org.tawasul.access.provider.ProviderSignInConfigurer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.stereotype.Component;

/**
 * How people come in, and out again: by a password of ours, over the ministry's identity
 * provider, or either.
 */
@Component
class SignInConfigurer {

	private static final String OUT = "/login?out";

	private final @Nullable ProviderSignInConfigurer provider;

	private final boolean passwords;

	private final AuthenticationProvider signIn;

	SignInConfigurer(ObjectProvider<ProviderSignInConfigurer> provider, ProviderProperties settings,
			AuthenticationProvider signIn) {
		this.signIn = signIn;
		this.provider = provider.getIfAvailable();
		this.passwords = settings.passwords();
	}

	/** Where the form of the sign-out may lead, other than here. */
	String elsewhere() {
		return (this.provider != null) ? this.provider.origin() : "";
	}

	HttpSecurity open(HttpSecurity http, SignInFailureHandler refusal) throws Exception {
		// Without a parent: it would look at each wrong password a second time, and count
		// it.
		http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
		if (this.passwords) {
			http.authenticationProvider(this.signIn);
			http.formLogin(
					(form) -> form.loginPage("/login").defaultSuccessUrl("/desk", false).failureHandler(refusal));
		}
		if (this.provider != null) {
			http.oauth2Login(this.provider.in(refusal));
		}
		return http.logout(this::out);
	}

	private void out(LogoutConfigurer<HttpSecurity> logout) {
		logout.logoutUrl("/logout").addLogoutHandler(SignOut.browserForgets()).deleteCookies(SignOut.COOKIES);
		if (this.provider != null) {
			logout.logoutSuccessHandler(this.provider.out(OUT));
		}
		else {
			logout.logoutSuccessUrl(OUT);
		}
	}

}
