package org.tawasul.webapps.identity;

import java.math.BigInteger;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.tawasul.access.StaffPasswordService;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.crypto.HmacHasher;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps passwords in the engine's user table, and notes who has an initial one. An
 * initial password that was not used in time is void. It is a keyed hash of the request
 * that it was issued for, which is kept nowhere: so a list that was lost can be told
 * again, and a copy of the database, even with the key, tells none. SQL, since passwords
 * are issued to twenty thousand people at once.
 */
@Component
@Transactional
class EngineStaffPasswordService implements StaffPasswordService {

	static final Duration VALID = Duration.ofDays(30);

	/** How long a list can be told again. */
	static final Duration REPEATED = Duration.ofHours(1);

	/** Without letters and digits that look alike on paper. */
	private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 3;

	private static final int GROUP_LENGTH = 4;

	private final IdentityService identities;

	private final MinistryDirectory ministry;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	private final HmacHasher requests;

	private final HmacHasher passwords;

	EngineStaffPasswordService(IdentityService identities, MinistryDirectory ministry, JdbcClient jdbc, Clock clock,
			AuditTrail audit, HmacHasher hasher) {
		this.audit = audit;
		this.identities = identities;
		this.ministry = ministry;
		this.jdbc = jdbc;
		this.clock = clock;
		this.requests = hasher.derive("initial-password-request");
		this.passwords = hasher.derive("initial-password");
	}

	/** Asked with each request of staff: one statement needs no transaction around it. */
	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public boolean hasInitialPassword(String username) {
		return this.jdbc.sql("select exists (select from app.start_password where username = :username)")
			.param("username", username)
			.query(Boolean.class)
			.single();
	}

	@Override
	@Transactional(readOnly = true)
	public String passwordVersion(String username) {
		return this.jdbc.sql("select md5(pwd_) from public.act_id_user where id_ = :username and pwd_ is not null")
			.param("username", username)
			.query(String.class)
			.optional()
			.orElse("");
	}

	/** Whether an initial password has expired. */
	@Transactional(readOnly = true)
	boolean isExpired(String username) {
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
		this.audit.record(AuditAction.PASSWORD_CHANGED, username, Map.of());
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
		return issueInitialPasswords(usernames, UUID.randomUUID().toString());
	}

	@Override
	public List<InitialPassword> issueInitialPasswords(Collection<String> usernames, String request) {
		Set<String> known = new HashSet<>(
				this.jdbc.sql("select id_ from public.act_id_user where id_ = any(:usernames)")
					.param("usernames", usernames.toArray(String[]::new))
					.query(String.class)
					.list());
		List<InitialPassword> made = usernames.stream()
			.distinct()
			.filter(known::contains)
			.map((username) -> new InitialPassword(username, password(username, request)))
			.toList();
		keep(made, this.requests.hash(request));
		made.forEach((initial) -> this.audit.record(AuditAction.PASSWORD_ISSUED, initial.username(), Map.of()));
		return made;
	}

	@Override
	@Transactional(readOnly = true)
	public List<InitialPassword> repeatInitialPasswords(String request) {
		return this.jdbc.sql("""
				select username from app.start_password where request = :request and given_at >= :since
				order by username""")
			.param("request", this.requests.hash(request))
			.param("since", now().minus(REPEATED), Types.TIMESTAMP_WITH_TIMEZONE)
			.query(String.class)
			.list()
			.stream()
			.map((username) -> new InitialPassword(username, password(username, request)))
			.toList();
	}

	private void keep(List<InitialPassword> made, byte[] request) {
		String[] usernames = made.stream().map(InitialPassword::username).toArray(String[]::new);
		BcryptPasswordEncryptor bcrypt = BcryptPasswordEncryptor.ofInitialPasswords();
		this.jdbc.sql("""
				update public.act_id_user as u set pwd_ = given.hash, salt_ = '', rev_ = u.rev_ + 1
				from unnest(:usernames, :hashes) as given (username, hash) where u.id_ = given.username""")
			.param("usernames", usernames)
			.param("hashes", made.stream().map((initial) -> bcrypt.stored(initial.password())).toArray(String[]::new))
			.update();
		this.jdbc.sql("""
				insert into app.start_password (username, given_at, request)
				select username, :now, :request from unnest(:usernames) as given (username)
				on conflict (username) do update set given_at = excluded.given_at, request = excluded.request""")
			.param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("request", request)
			.param("usernames", usernames)
			.update();
	}

	private String password(String username, String request) {
		BigInteger rest = new BigInteger(1, this.passwords.hash(username + "\n" + request));
		BigInteger base = BigInteger.valueOf(CHARACTERS.length());
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
			password.append((i > 0 && i % GROUP_LENGTH == 0) ? "-" : "");
			password.append(CHARACTERS.charAt(rest.mod(base).intValue()));
			rest = rest.divide(base);
		}
		return password.toString();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
