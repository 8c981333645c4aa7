package org.tawasul.cannedanswer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds and changes prepared answers; {@code @cannedAnswers} in templates.
 */
@Service("cannedAnswers")
@Transactional
public class CannedAnswerService {

	private static final String SELECT = "select id, about, title, arabic_text, english_text, version"
			+ " from app.canned_answer ";

	/** More than anybody looks through. */
	private static final int MOST = 200;

	private final JdbcClient jdbc;

	CannedAnswerService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The answers that may suit a request.
	 * @param report the request
	 * @return those for its category or type first, then those for any
	 */
	@Transactional(readOnly = true)
	public List<CannedAnswer> of(CaseReport report) {
		String about = Optional.ofNullable(report.category())
			.filter((category) -> report.type() == CaseType.INCIDENT)
			.map(Enum::name)
			.orElse(report.type().name());
		return this.jdbc
			.sql(SELECT + "where about = :about or about is null order by about nulls last, title, id limit :most")
			.param("about", about)
			.param("most", MOST)
			.query(CannedAnswerService::answer)
			.list();
	}

	/**
	 * All answers.
	 * @return by what they are about, those for any first
	 */
	@Transactional(readOnly = true)
	public List<CannedAnswer> all() {
		return this.jdbc.sql(SELECT + "order by about nulls first, title, id limit 1000")
			.query(CannedAnswerService::answer)
			.list();
	}

	/**
	 * Finds an answer.
	 * @param id its number
	 * @return the answer, or empty if there is none
	 */
	@Transactional(readOnly = true)
	public Optional<CannedAnswer> find(long id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query(CannedAnswerService::answer).optional();
	}

	/**
	 * Enters a new answer.
	 * @param answer without a number
	 * @return its number
	 */
	public long add(CannedAnswer answer) {
		return this.jdbc.sql("""
				insert into app.canned_answer (about, title, arabic_text, english_text)
				values (:about, :title, :arabic, :english) returning id""")
			.param("about", answer.about())
			.param("title", answer.title())
			.param("arabic", answer.arabicText())
			.param("english", answer.englishText())
			.query(Long.class)
			.single();
	}

	/**
	 * Changes an answer.
	 * @param answer as it shall be, with the version that it was made from
	 * @return false if somebody has changed or deleted it since
	 */
	public boolean change(CannedAnswer answer) {
		return this.jdbc.sql("""
				update app.canned_answer set about = :about, title = :title, arabic_text = :arabic,
				 english_text = :english, version = version + 1 where id = :id and version = :version""")
			.param("about", answer.about())
			.param("title", answer.title())
			.param("arabic", answer.arabicText())
			.param("english", answer.englishText())
			.param("id", answer.id())
			.param("version", answer.version())
			.update() == 1;
	}

	/**
	 * Deletes an answer; resolutions that were written with it stay.
	 * @param id its number
	 */
	public void delete(long id) {
		this.jdbc.sql("delete from app.canned_answer where id = ?").param(id).update();
	}

	private static CannedAnswer answer(ResultSet row, int index) throws SQLException {
		return new CannedAnswer(row.getLong("id"), row.getString("about"), row.getString("title"),
				row.getString("arabic_text"), row.getString("english_text"), row.getInt("version"));
	}

}
