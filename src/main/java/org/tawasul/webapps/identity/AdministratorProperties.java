package org.tawasul.webapps.identity;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.Usernames;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator of a new installation. Used only while no administrator could
 * sign in.
 *
 * @param username user name: Latin letters, digits, {@code . _ -}; capitals count as
 * small letters
 * @param password the first password, from {@code TAWASUL_ADMIN_PASSWORD}
 */
@ConfigurationProperties("tawasul.admin")
record AdministratorProperties(@DefaultValue("admin") String username, @Nullable String password) {

	AdministratorProperties {
		username = Usernames.normalize(username);
	}

	/** Never written to a log by accident. */
	@Override
	public String toString() {
		return "AdministratorProperties[" + this.username + ", ***]";
	}

}
