package org.tawasul.access.web;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions in which sessions are kept, apart from those of the request. A session
 * is read by one statement, with each request of staff: it needs none.
 */
final class SessionTransactions {

	private final TransactionOperations apart;

	private final ThreadLocal<Boolean> reading = new ThreadLocal<>();

	SessionTransactions(PlatformTransactionManager transactions) {
		TransactionTemplate template = new TransactionTemplate(transactions);
		template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.apart = template;
	}

	/** Without a transaction, unless one runs already that would be joined. */
	<T> @Nullable T read(Supplier<? extends @Nullable T> reader) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return reader.get();
		}
		this.reading.set(true);
		try {
			return reader.get();
		}
		finally {
			this.reading.remove();
		}
	}

	/** As the repository of sessions has its statements executed. */
	<T> @Nullable T execute(TransactionCallback<T> action) {
		TransactionOperations chosen = (this.reading.get() != null) ? TransactionOperations.withoutTransaction()
				: this.apart;
		return chosen.execute(action);
	}

}
