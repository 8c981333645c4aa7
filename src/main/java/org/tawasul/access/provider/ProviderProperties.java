package org.tawasul.access.provider;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ministry's identity provider, where there is one.
 *
 * @param issuer its address, below which it describes itself at
 * {@code /.well-known/openid-configuration}; without it, people sign in with passwords of
 * ours only
 * @param clientId name by which it knows this application
 * @param clientSecret secret by which this application authenticates there
 * @param usernameClaim claim that holds the user name in our directory
 * @param scopes what is asked for
 * @param passwords whether passwords of ours work on the sign-in page as well
 * @param timeout maximum time for each answer of the provider
 */
@ConfigurationProperties("tawasul.access.provider")
public record ProviderProperties(@Nullable URI issuer, @DefaultValue("tawasul") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue("preferred_username") String usernameClaim,
		@DefaultValue( {
				"openid", "profile" }) List<String> scopes,
		@DefaultValue("true") boolean passwords, @DefaultValue("5s") Duration timeout){

	public ProviderProperties {
		if (issuer == null && !passwords) {
			throw new IllegalArgumentException(
					"tawasul.access.provider.passwords: without an issuer passwords are the only way in");
		}
	}

	/**
	 * Whether there is a provider.
	 * @return true if its address is set
	 */
	public boolean isConfigured() {
		return this.issuer != null;
	}

	URI requiredIssuer() {
		return Objects.requireNonNull(this.issuer, "tawasul.access.provider.issuer");
	}

	/** Never written to a log by accident. */
	@Override
	public String toString() {
		return "ProviderProperties[" + this.issuer + ", " + this.clientId + ", ***]";
	}

}
