package org.tawasul.webapps.identity;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.tawasul.access.StaffPasswordService;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Start passwords, and the passwords that people choose after them. Whoever has a start
 * password is noted until the choice; one that nobody used in time is none any more.
 */
@Component
@Transactional
class EngineStaffPasswordService implements StaffPasswordService {

	static final Duration VALID = Duration.ofDays(30);

	/** Without letters and digits that look alike on paper. */
	private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 3;

	private static final int SIGNS_A_GROUP = 4;

	/**
	 * Twelve random signs need no slow hash, and twenty thousand must not take an hour.
	 */
	private static final int ROUNDS = 4;

	private final IdentityService identities;

	private final MinistryDirectory ministry;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	/** Only those who have a password of their own: that does not change back unseen. */
	private final Cache<String, Boolean> own = Caffeine.newBuilder()
		.maximumSize(50_000)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	EngineStaffPasswordService(IdentityService identities, MinistryDirectory ministry, JdbcClient jdbc, Clock clock) {
		this.identities = identities;
		this.ministry = ministry;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean hasInitialPassword(String username) {
		if (this.own.getIfPresent(username) != null) {
			return false;
		}
		boolean start = this.jdbc.sql("select exists (select from app.start_password where username = :username)")
			.param("username", username)
			.query(Boolean.class)
			.single();
		if (!start) {
			this.own.put(username, Boolean.TRUE);
		}
		return start;
	}

	/** Whether a start password lay about for too long. */
	@Transactional(readOnly = true)
	boolean isStale(String username) {
		return this.jdbc
			.sql("select exists (select from app.start_password where username = :username and given_at < :since)")
			.param("username", username)
			.param("since", now().minus(VALID), Types.TIMESTAMP_WITH_TIMEZONE)
			.query(Boolean.class)
			.single();
	}

	@Override
	public void changePassword(String username, String password) {
		User user = this.identities.createUserQuery().userId(username).singleResult();
		user.setPassword(password);
		this.identities.saveUser(user);
		this.jdbc.sql("delete from app.start_password where username = :username").param("username", username).update();
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> usernamesWithoutPassword() {
		return this.jdbc.sql("select id_ from public.act_id_user where pwd_ is null order by id_")
			.query(String.class)
			.list()
			.stream()
			.filter((username) -> !this.ministry.rolesOf(username).isEmpty())
			.toList();
	}

	@Override
	public List<InitialPassword> issueInitialPasswords(Collection<String> usernames) {
		Set<String> known = new HashSet<>(
				this.jdbc.sql("select id_ from public.act_id_user where id_ = any(:usernames)")
					.param("usernames", usernames.toArray(String[]::new))
					.query(String.class)
					.list());
		List<InitialPassword> made = usernames.stream()
			.distinct()
			.filter(known::contains)
			.map((username) -> new InitialPassword(username, password()))
			.toList();
		keep(made);
		made.forEach((start) -> this.own.invalidate(start.username()));
		return made;
	}

	private void keep(List<InitialPassword> made) {
		String[] usernames = made.stream().map(InitialPassword::username).toArray(String[]::new);
		BcryptPasswordEncryptor bcrypt = new BcryptPasswordEncryptor(ROUNDS);
		this.jdbc.sql("""
				update public.act_id_user as u set pwd_ = given.hash, salt_ = '', rev_ = u.rev_ + 1
				from unnest(:usernames, :hashes) as given (username, hash) where u.id_ = given.username""")
			.param("usernames", usernames)
			.param("hashes", made.stream().map((start) -> bcrypt.stored(start.password())).toArray(String[]::new))
			.update();
		this.jdbc
			.sql("""
					insert into app.start_password (username, given_at) select username, :now from unnest(:usernames) as given (username)
					on conflict (username) do update set given_at = excluded.given_at""")
			.param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("usernames", usernames)
			.update();
	}

	private String password() {
		StringBuilder password = new StringBuilder();
		for (int group = 0; group < GROUPS; group++) {
			password.append((group > 0) ? "-" : "");
			for (int sign = 0; sign < SIGNS_A_GROUP; sign++) {
				password.append(SIGNS.charAt(this.random.nextInt(SIGNS.length())));
			}
		}
		return password.toString();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
