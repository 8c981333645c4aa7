package org.tawasul.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
 * Afterwards they are the ministry's: the file is never read again. It runs before the
 * web server takes requests.
 */
@Component
class QuestionBootstrap implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(QuestionBootstrap.class);

	private static final String QUESTIONS = """
			insert into app.question (code, kind, position, arabic_text, english_text, arabic_hint, english_hint,
				minimum, maximum, urgent_answer, urgent_from, many_from)
			select one ->> 'code', one ->> 'kind', place * 10, one ->> 'ar', one ->> 'en',
				one -> 'hint' ->> 'ar', one -> 'hint' ->> 'en', (one ->> 'minimum')::integer,
				(one ->> 'maximum')::integer, one ->> 'urgentAnswer', (one ->> 'urgentFrom')::integer,
				(one ->> 'manyFrom')::integer
			from jsonb_array_elements(:file::jsonb) with ordinality as given (one, place)""";

	private static final String OPTIONS = """
			insert into app.question_option (question, code, position, arabic_label, english_label, urgent)
			select one ->> 'code', option ->> 'code', place * 10, option ->> 'ar', option ->> 'en',
				coalesce((option ->> 'urgent')::boolean, false)
			from jsonb_array_elements(:file::jsonb) as given (one),
				jsonb_array_elements(one -> 'options') with ordinality as offered (option, place)""";

	// A category's name stands for incidents of that category, a type's for itself.
	private static final String USES = """
			insert into app.question_use (question, type, category)
			select one ->> 'code', case when word = any (:types) then word else 'INCIDENT' end,
				case when word = any (:types) then null else word end
			from jsonb_array_elements(:file::jsonb) as given (one), jsonb_array_elements_text(one -> 'asked') as word""";

	private static final String[] TYPES = { "COMPLAINT", "INQUIRY", "SUGGESTION", "OBSERVATION", "CONSULTATION" };

	private final JdbcClient jdbc;

	private final QuestionSnapshotLoader tables;

	private final TransactionTemplate transaction;

	QuestionBootstrap(JdbcClient jdbc, QuestionSnapshotLoader tables, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.tables = tables;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> fillIfEmpty());
	}

	// The lock makes a second node, starting at the same time, wait and find them there.
	private void fillIfEmpty() {
		this.tables.lock();
		if (this.jdbc.sql("select count(*) from app.question").query(Long.class).single() > 0) {
			return;
		}
		String file = read();
		for (String fill : List.of(QUESTIONS, OPTIONS, USES)) {
			this.jdbc.sql(fill).param("file", file).param("types", TYPES).update();
		}
		log.info("The first questions have been entered");
	}

	private static String read() {
		try {
			return new ClassPathResource("questions/questions.json").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
