package org.tawasul.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.language.PlainText;
import org.tawasul.notification.WrittenMessages.Row;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts written messages into words, a few in a transaction. Any number of nodes may do so
 * at once: a message that one holds the others skip. One that cannot be put into words is
 * set aside with the reason, and does not stop those behind it.
 */
@Service
public class RenderingService {

	private static final Logger log = LoggerFactory.getLogger(RenderingService.class);

	private static final int BATCH = 20;

	private static final int LONGEST_REASON = 500;

	private final WrittenMessages written;

	private final CaseService cases;

	private final MessageRenderer wording;

	private final MessageDispatcher dispatch;

	private final ObjectMapper json;

	private final Clock clock;

	private final TransactionTemplate transaction;

	RenderingService(WrittenMessages written, CaseService cases, MessageRenderer wording, MessageDispatcher dispatch,
			ObjectMapper json, Clock clock, PlatformTransactionManager transactions) {
		this.written = written;
		this.cases = cases;
		this.wording = wording;
		this.dispatch = dispatch;
		this.json = json;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Puts into words whatever waits at the moment. Must be called outside of any
	 * transaction.
	 * @return how many messages have got their words
	 */
	public int renderPending() {
		int worded = 0;
		List<Long> claimed = new ArrayList<>();
		do {
			claimed.clear();
			worded += renderBatch(claimed);
		}
		while (claimed.size() == BATCH);
		return worded;
	}

	private int renderBatch(List<Long> claimed) {
		try {
			return inTransaction(() -> {
				List<Row> rows = this.written.claim(BATCH);
				rows.forEach((row) -> claimed.add(row.id()));
				return (int) rows.stream().filter(this::render).count();
			});
		}
		catch (RuntimeException spoilt) {
			// One of them has spoilt the transaction itself: which, is found one by one.
			if (claimed.isEmpty()) {
				throw spoilt;
			}
			return (int) claimed.stream().filter(this::renderAlone).count();
		}
	}

	private boolean renderAlone(long id) {
		try {
			return inTransaction(() -> (int) this.written.claimOne(id).stream().filter(this::render).count()) > 0;
		}
		catch (RuntimeException spoilt) {
			inTransaction(() -> setAside(id, spoilt));
			return false;
		}
	}

	private boolean render(Row row) {
		try {
			WrittenMessage message = read(row);
			CaseFile file = this.cases.find(message.number()).orElseThrow();
			this.written.worded(row.id(), this.wording.of(message, file), this.clock.instant());
			this.dispatch.dispatch(row.id(), message.kind(), message.username(), file);
			return true;
		}
		catch (DataAccessException spoilt) {
			// The transaction is of no use any more, not even for setting this one aside.
			throw spoilt;
		}
		catch (RuntimeException ex) {
			setAside(row.id(), ex);
			return false;
		}
	}

	private WrittenMessage read(Row row) {
		try {
			Map<String, String> facts = this.json.readValue(row.facts(), new TypeReference<>() {
			});
			return new WrittenMessage(new CaseNumber(row.caseNumber()), MessageKind.valueOf(row.kind()), row.username(),
					Locale.forLanguageTag(row.language()), facts, row.writtenAt());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("unreadable facts: " + ex.getOriginalMessage());
		}
	}

	private int setAside(long id, RuntimeException failure) {
		log.warn("Message {} could not be put into words", id, failure);
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		String reason = PlainText.clean(cause.getClass().getSimpleName() + ": " + cause.getMessage());
		this.written.failed(id, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
		return 0;
	}

	private int inTransaction(IntSupplier work) {
		Integer count = this.transaction.execute((status) -> work.getAsInt());
		return (count != null) ? count : 0;
	}

}
