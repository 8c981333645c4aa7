package org.tawasul.access.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

/**
 * A session that knows whether it has to be written. The last access is noted to the
 * minute, or to a tenth of a short session's time: a session ends that much sooner at
 * most, and never later.
 */
final class WriteOnChangeSession implements Session {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final Session stored;

	private boolean changed;

	private WriteOnChangeSession(Session stored, boolean changed) {
		this.stored = stored;
		this.changed = changed;
	}

	static WriteOnChangeSession created(Session stored) {
		return new WriteOnChangeSession(stored, true);
	}

	static WriteOnChangeSession found(Session stored) {
		return new WriteOnChangeSession(stored, false);
	}

	void save(Consumer<Session> writer) {
		if (this.changed) {
			writer.accept(this.stored);
			this.changed = false;
		}
	}

	@Override
	public void setLastAccessedTime(Instant time) {
		if (Duration.between(getLastAccessedTime(), time).compareTo(precision()) > 0) {
			this.changed = true;
			this.stored.setLastAccessedTime(time);
		}
	}

	private Duration precision() {
		Duration tenth = getMaxInactiveInterval().dividedBy(10);
		return (tenth.compareTo(MINUTE) < 0) ? tenth : MINUTE;
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		this.changed = true;
		this.stored.setAttribute(name, value);
	}

	@Override
	public void removeAttribute(String name) {
		this.changed = true;
		this.stored.removeAttribute(name);
	}

	@Override
	public String changeSessionId() {
		this.changed = true;
		return this.stored.changeSessionId();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.changed = true;
		this.stored.setMaxInactiveInterval(interval);
	}

	@Override
	public String getId() {
		return this.stored.getId();
	}

	@Override
	public <T> @Nullable T getAttribute(String name) {
		return this.stored.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.stored.getAttributeNames();
	}

	@Override
	public Instant getCreationTime() {
		return this.stored.getCreationTime();
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.stored.getLastAccessedTime();
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.stored.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.stored.isExpired();
	}

}
