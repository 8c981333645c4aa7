package org.tawasul.webapps.identity;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who administers a new installation. Looked at only while it has no administrator who
 * could sign in; afterwards people and passwords are looked after inside.
 *
 * @param username the name to sign in by: small Latin letters, digits, {@code . _ -}
 * @param password the first password, from {@code TAWASUL_ADMIN_PASSWORD}
 */
@ConfigurationProperties("tawasul.admin")
record AdministratorProperties(@DefaultValue("admin") String username, @Nullable String password) {

	/** Never written to a log by accident. */
	@Override
	public String toString() {
		return "AdministratorProperties[" + this.username + ", ***]";
	}

}
