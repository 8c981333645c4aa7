package org.tawasul.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all questions out of their tables: three short queries, and only after a change.
 */
@Component
class QuestionSnapshotLoader {

	private final JdbcClient jdbc;

	QuestionSnapshotLoader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The change counter. */
	long version() {
		return this.jdbc.sql("select version from app.question_version").query(Long.class).single();
	}

	/** The same, and nobody else changes the questions until this transaction ends. */
	long lock() {
		return this.jdbc.sql("select version from app.question_version for update").query(Long.class).single();
	}

	/** What is changed while it is read is read again at the next look. */
	QuestionSnapshot read() {
		long version = version();
		Map<String, List<QuestionOption>> options = options();
		Map<String, List<QuestionScope>> uses = uses();
		return new QuestionSnapshot(version,
				this.jdbc.sql("select * from app.question order by position, code")
					.query((row, number) -> question(row, options, uses))
					.list());
	}

	private static Question question(ResultSet row, Map<String, List<QuestionOption>> options,
			Map<String, List<QuestionScope>> uses) throws SQLException {
		String code = row.getString("code");
		return new Question(code, QuestionKind.valueOf(row.getString("kind")), row.getString("arabic_text"),
				row.getString("english_text"), row.getString("arabic_hint"), row.getString("english_hint"),
				number(row, "minimum"), number(row, "maximum"), row.getString("urgent_answer"),
				number(row, "urgent_from"), number(row, "many_from"), row.getBoolean("retired"),
				options.getOrDefault(code, List.of()), uses.getOrDefault(code, List.of()));
	}

	private Map<String, List<QuestionOption>> options() {
		Map<String, List<QuestionOption>> options = new HashMap<>();
		this.jdbc.sql("select * from app.question_option order by question, position, code")
			.query((RowCallbackHandler) (row) -> options
				.computeIfAbsent(row.getString("question"), (question) -> new ArrayList<>())
				.add(new QuestionOption(row.getString("code"), row.getString("arabic_label"),
						row.getString("english_label"), row.getBoolean("urgent"), row.getBoolean("retired"))));
		return options;
	}

	private Map<String, List<QuestionScope>> uses() {
		Map<String, List<QuestionScope>> uses = new HashMap<>();
		this.jdbc
			.sql("select question, type, category, required from app.question_use order by question, type, category")
			.query((RowCallbackHandler) (row) -> uses
				.computeIfAbsent(row.getString("question"), (question) -> new ArrayList<>())
				.add(new QuestionScope(CaseType.valueOf(row.getString("type")), category(row),
						row.getBoolean("required"))));
		return uses;
	}

	private static @Nullable Category category(ResultSet row) throws SQLException {
		String category = row.getString("category");
		return (category != null) ? Category.valueOf(category) : null;
	}

	private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
		return row.getObject(column, Integer.class);
	}

}
