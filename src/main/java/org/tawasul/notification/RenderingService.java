package org.tawasul.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseService;
import org.tawasul.language.PlainText;
import org.tawasul.workload.ReportsInProgress;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renders written messages and queues them for delivery. Templates are filled in outside
 * of any transaction; only the result is stored in one, a message at a time. Any number
 * of nodes may do so at once: a message that two have rendered is stored by the first.
 * One that cannot be rendered is marked as failed with the reason, and does not stop
 * those behind it.
 */
@Service
public class RenderingService {

	private static final Logger log = LoggerFactory.getLogger(RenderingService.class);

	private static final Limit BATCH = Limit.of(20);

	private static final int MAX_REASON = 500;

	private final OutboxMessageRepository messages;

	private final CaseService cases;

	private final MessageRenderer renderer;

	private final MessageDispatcher dispatcher;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final ReportsInProgress reports;

	RenderingService(OutboxMessageRepository messages, CaseService cases, MessageRenderer renderer,
			MessageDispatcher dispatcher, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions,
			ReportsInProgress reports) {
		this.messages = messages;
		this.cases = cases;
		this.renderer = renderer;
		this.dispatcher = dispatcher;
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.reports = reports;
	}

	/**
	 * Renders whatever waits at the moment. Must be called outside of any transaction.
	 * @return how many messages were rendered
	 */
	public int renderPending() {
		int rendered = 0;
		List<OutboxMessage> pending;
		do {
			pending = this.messages.findByRenderedAtIsNullAndFailureIsNullOrderById(BATCH);
			List<OutboxMessage> done = new ArrayList<>();
			pending.forEach((message) -> render(message, done).ifPresent(done::add));
			rendered += done.size();
		}
		while (pending.size() == BATCH.max());
		return rendered;
	}

	private Optional<OutboxMessage> render(OutboxMessage pending, List<OutboxMessage> before) {
		this.reports.giveWay();
		long id = pending.getId();
		try {
			CaseFile file = this.cases.find(pending.getCaseNumber()).orElseThrow();
			WrittenMessage message = WrittenMessage.of(pending).completedFrom(file);
			RenderedMessage rendered = this.renderer.render(message, file);
			return updatePending(id, (locked) -> {
				locked.markRendered(rendered, message.facts(), this.clock.instant());
				locked.shareWords(before);
				this.dispatcher.dispatch(locked, message.kind(), file);
			});
		}
		catch (CannotCreateTransactionException | TransientDataAccessException
				| DataAccessResourceFailureException ex) {
			// The database is busy or unavailable; the message is not at fault and stays
			// pending.
			throw ex;
		}
		catch (RuntimeException ex) {
			log.warn("Message {} could not be rendered", id, ex);
			updatePending(id, (locked) -> locked.markFailed(reason(ex)));
			return Optional.empty();
		}
	}

	/**
	 * Commits without waiting for the disk: what a crash of the database loses is
	 * rendered again, and cannot have been sent, for sending waits.
	 */
	private Optional<OutboxMessage> updatePending(long id, Consumer<OutboxMessage> change) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.jdbc.sql("set local synchronous_commit = off").update();
			Optional<OutboxMessage> locked = this.messages.lockPending(id);
			locked.ifPresent(change);
			return locked;
		}));
	}

	private static String reason(RuntimeException failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		String reason = PlainText.clean(cause.getClass().getSimpleName() + ": " + cause.getMessage());
		return reason.substring(0, Math.min(reason.length(), MAX_REASON));
	}

}
