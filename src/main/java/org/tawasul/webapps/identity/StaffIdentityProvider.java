package org.tawasul.webapps.identity;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own users and groups, except that wrong passwords lock nobody: whoever
 * knows a colleague's name could lock them out. They are limited by address, in
 * {@code access}. Every name takes the same work.
 */
public class StaffIdentityProvider extends DbIdentityServiceProvider {

	private static final PasswordVerifier PASSWORDS = new PasswordVerifier();

	static SessionFactory sessionFactory() {
		return new GenericManagerFactory(StaffIdentityProvider.class);
	}

	static PasswordEncryptor passwordEncryptor(BcryptPasswordEncryptor bcrypt) {
		return new PasswordEncryptor() {

			@Override
			public String encrypt(String password) {
				return bcrypt.encrypt(password);
			}

			@Override
			public boolean check(String password, String encrypted) {
				return bcrypt.check(password, encrypted);
			}

			@Override
			public String hashAlgorithmName() {
				return BcryptPasswordEncryptor.ALGORITHM;
			}

		};
	}

	/** Sets a password that is hashed already. */
	static void setPasswordHash(User user, String hash) {
		UserEntity entity = (UserEntity) user;
		entity.setSalt("");
		entity.setDbPassword(hash);
	}

	@Override
	public boolean checkPassword(@Nullable String userId, @Nullable String password) {
		UserEntity user = (userId != null) ? findUserById(userId) : null;
		String salt = (user != null && user.getSalt() != null) ? user.getSalt() : "";
		return PASSWORDS.matches((password != null) ? password + salt : "", (user != null) ? user.getPassword() : null,
				Context.getProcessEngineConfiguration().getPasswordManager()::check);
	}

}
