package org.tawasul.survey.call;

import java.sql.Timestamp;
import java.time.Clock;

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
