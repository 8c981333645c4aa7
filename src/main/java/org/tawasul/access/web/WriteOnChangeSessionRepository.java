package org.tawasul.access.web;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Writes a session only when something in it has changed. Spring Session notes the last
 * access with each request and once more at its end, each time in a transaction of its
 * own.
 */
final class WriteOnChangeSessionRepository implements SessionRepository<WriteOnChangeSession> {

	private final SessionRepository<Session> stored;

	private final SessionTransactions transactions;

	/**
	 * In front of another repository, which is given back its own sessions only.
	 */
	@SuppressWarnings("unchecked")
	WriteOnChangeSessionRepository(SessionRepository<? extends Session> stored, SessionTransactions transactions) {
		this.transactions = transactions;
		this.stored = (SessionRepository<Session>) stored;
	}

	@Override
	public WriteOnChangeSession createSession() {
		return WriteOnChangeSession.created(this.stored.createSession());
	}

	@Override
	public void save(WriteOnChangeSession session) {
		session.save(this.stored::save);
	}

	@Override
	public @Nullable WriteOnChangeSession findById(String id) {
		Session found = this.transactions.read(() -> this.stored.findById(id));
		return (found != null) ? WriteOnChangeSession.found(found) : null;
	}

	@Override
	public void deleteById(String id) {
		this.stored.deleteById(id);
	}

}
