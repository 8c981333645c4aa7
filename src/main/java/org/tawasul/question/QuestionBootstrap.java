package org.tawasul.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a new installation the questions of <code>questions/questions.json</code>.
 * Afterwards they are the ministry's: the file is never read again. Runs before the web
 * server takes requests.
 */
@Component
class QuestionBootstrap implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(QuestionBootstrap.class);

	/** Leaves room for questions in between. */
	private static final int STEP = 10;

	private final QuestionRepository repository;

	private final QuestionCache cache;

	private final ObjectMapper json;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	QuestionBootstrap(QuestionRepository repository, QuestionCache cache, ObjectMapper json, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.repository = repository;
		this.cache = cache;
		this.json = json;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!hasQuestions()) {
			this.transaction.executeWithoutResult((status) -> fillIfEmpty());
		}
	}

	// By plain SQL: each start of a node asks this, and would wait for the entities.
	private boolean hasQuestions() {
		return this.jdbc.sql("select exists (select from app.question)").query(Boolean.class).single();
	}

	// The lock makes a second node that starts at the same time wait and find them there.
	private void fillIfEmpty() {
		this.cache.lock();
		if (this.repository.count() > 0) {
			return;
		}
		List<QuestionEntity> questions = new ArrayList<>();
		for (Question given : read()) {
			questions.add(new QuestionEntity(given, (questions.size() + 1) * STEP));
		}
		this.repository.saveAll(questions);
		this.cache.changed();
		log.info("The first questions have been entered");
	}

	private List<Question> read() {
		try (InputStream file = new ClassPathResource("questions/questions.json").getInputStream()) {
			return this.json.readValue(file, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
