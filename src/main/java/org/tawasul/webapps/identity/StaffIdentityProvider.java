package org.tawasul.webapps.identity;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own users and groups, but a wrong password locks nobody: whoever knows a
 * colleague's name could lock them out. Wrong passwords are limited by address, in room
 * {@code access}. An unknown name takes as long as a known one.
 */
public class StaffIdentityProvider extends DbIdentityServiceProvider {

	private static volatile @Nullable String nobodysPassword;

	@Override
	public boolean checkPassword(@Nullable String userId, @Nullable String password) {
		PasswordManager passwords = Context.getProcessEngineConfiguration().getPasswordManager();
		UserEntity user = (userId != null) ? findUserById(userId) : null;
		if (user == null || user.getPassword() == null || password == null) {
			passwords.check((password != null) ? password : "", nobodysPassword(passwords));
			return false;
		}
		return matchPassword(password, user);
	}

	private static String nobodysPassword(PasswordManager passwords) {
		String known = nobodysPassword;
		if (known == null) {
			known = passwords.encrypt("");
			nobodysPassword = known;
		}
		return known;
	}

}
