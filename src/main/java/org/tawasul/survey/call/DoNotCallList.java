package org.tawasul.survey.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.crypto.HmacHasher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who does not want to be called. Only a keyed hash of the number is kept: it tells
 * whether a number is on the list, and not which ones are.
 */
@Component
class DoNotCallList {

	private final JdbcClient jdbc;

	private final HmacHasher hasher;

	private final Clock clock;

	DoNotCallList(JdbcClient jdbc, HmacHasher hasher, Clock clock) {
		this.jdbc = jdbc;
		this.hasher = hasher.derive("numbers of satisfaction calls");
		this.clock = clock;
	}

	/** What is kept of a number. */
	byte[] hash(String mobile) {
		return this.hasher.hash(mobile);
	}

	boolean contains(String mobile) {
		return this.jdbc.sql("select exists (select from app.do_not_call where mobile_hash = ?)")
			.param(hash(mobile))
			.query(Boolean.class)
			.single();
	}

	/** Those among some numbers. */
	Set<String> among(Collection<String> mobiles) {
		if (mobiles.isEmpty()) {
			return Set.of();
		}
		Map<String, String> byHash = new HashMap<>();
		List<byte[]> hashes = mobiles.stream().distinct().map((mobile) -> {
			byte[] hash = hash(mobile);
			byHash.put(HexFormat.of().formatHex(hash), mobile);
			return hash;
		}).toList();
		return this.jdbc.sql("select encode(mobile_hash, 'hex') from app.do_not_call where mobile_hash in (:hashes)")
			.param("hashes", hashes)
			.query(String.class)
			.list()
			.stream()
			.map((hash) -> Objects.requireNonNull(byHash.get(hash)))
			.collect(Collectors.toSet());
	}

	/** By the hash of the number that was called, which may have been changed since. */
	void addNumberOf(SatisfactionCallNumber call) {
		this.jdbc.sql("""
				insert into app.do_not_call (mobile_hash, since)
				select mobile_hash, :now from app.satisfaction_call where number = :number on conflict do nothing""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("number", call.value())
			.update();
	}

	void add(String mobile) {
		this.jdbc.sql("insert into app.do_not_call (mobile_hash, since) values (?, ?) on conflict do nothing")
			.params(hash(mobile), Timestamp.from(this.clock.instant()))
			.update();
	}

}
