package org.tawasul.access.provider;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.server.ServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real identity provider beside the application under test: Spring Authorization Server
 * with its own port, sign-in page and people.
 */
final class TestIdentityProvider implements AutoCloseable {

	static final String PASSWORD = "at-the-provider";

	private final AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();

	private TestIdentityProvider(Beans beans) {
		this.context.registerBean(Beans.class, () -> beans);
		this.context.refresh();
	}

	static TestIdentityProvider start(int port, int portOfTheApplication) {
		return new TestIdentityProvider(new Beans(port, portOfTheApplication, false));
	}

	/** Signs with a key that it has not published, as somebody in its place would. */
	static TestIdentityProvider startForged(int port, int portOfTheApplication) {
		return new TestIdentityProvider(new Beans(port, portOfTheApplication, true));
	}

	@Override
	public void close() {
		this.context.close();
	}

	@EnableWebMvc
	@EnableWebSecurity
	static class Beans {

		private final int port;

		private final String application;

		private final boolean forged;

		/** A provider that starts anew has new keys, and says so by their names. */
		private final String keyId = UUID.randomUUID().toString();

		Beans(int port, int portOfTheApplication, boolean forged) {
			this.port = port;
			this.application = "http://localhost:" + portOfTheApplication;
			this.forged = forged;
		}

		@Bean
		ServletWebServerFactory server() {
			TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(this.port);
			// Browsers tell cookies of one host apart by name only, not by port.
			server.getSession().getCookie().setName("PROVIDER");
			return server;
		}

		@Bean
		ServletRegistrationBean<DispatcherServlet> pages(WebApplicationContext context) {
			return new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
		}

		@Bean
		@Order(1)
		SecurityFilterChain provider(HttpSecurity http) throws Exception {
			OAuth2AuthorizationServerConfigurer provider = OAuth2AuthorizationServerConfigurer.authorizationServer();
			return http.securityMatcher(provider.getEndpointsMatcher())
				.with(provider, (settings) -> settings.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.exceptionHandling(
						(refusal) -> refusal.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain signIn(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService people() {
			return new InMemoryUserDetailsManager(List.of(person("coordinator"), person("stranger")));
		}

		private static UserDetails person(String name) {
			return User.withUsername(name).password("{noop}" + PASSWORD).build();
		}

		@Bean
		RegisteredClientRepository applications() {
			return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
				.clientId("tawasul")
				.clientSecret("{noop}secret-of-the-application")
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(this.application + "/login/from/ministry")
				.postLogoutRedirectUri(this.application + "/login?out")
				.scope("openid")
				.scope("profile")
				.clientSettings(ClientSettings.builder().requireProofKey(true).build())
				.build());
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().issuer("http://localhost:" + this.port).build();
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> statements() {
			// In capitals, as many directories write them.
			return (token) -> token.getClaims()
				.claim("preferred_username", token.getPrincipal().getName().toUpperCase());
		}

		@Bean
		JWKSource<SecurityContext> keys() {
			return new ImmutableJWKSet<>(new JWKSet(key()));
		}

		@Bean
		JwtDecoder reading(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		JwtEncoder signing(JWKSource<SecurityContext> keys) {
			return new NimbusJwtEncoder(this.forged ? new ImmutableJWKSet<>(new JWKSet(key())) : keys);
		}

		private RSAKey key() {
			try {
				KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
				generator.initialize(2048);
				KeyPair pair = generator.generateKeyPair();
				return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
					.keyID(this.keyId)
					.build();
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
