package org.tawasul.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.tawasul.casefile.CaseType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts and lists the reviews of a period. They are a sample of the answers, so they are
 * counted when somebody asks; only those of the period are read.
 */
@Service
@Transactional(readOnly = true)
public class ReviewFigureService {

	static final String COUNT = """
			select coalesce(r.unit, '') as unit, f.type, r.moment, r.state, r.complete, r.clear, r.polite, r.in_time,
			 count(*) as times
			from app.answer_review r join app.case_file f on f.number = r.case_number
			where r.state in ('SCORED', 'SENT_BACK', 'MISSED') and r.ended_at >= :from and r.ended_at < :until
			group by 1, 2, 3, 4, 5, 6, 7, 8""";

	private final JdbcClient jdbc;

	ReviewFigureService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The counts of a period.
	 * @param period of whatever bodies: only its beginning and end count
	 * @return by body and type
	 */
	public List<Group> count(ReviewCriteria period) {
		Map<Key, ReviewCounts> groups = new HashMap<>();
		this.jdbc.sql(COUNT)
			.param("from", AnswerReviewRepository.moment(period.from()))
			.param("until", AnswerReviewRepository.moment(period.until()))
			.query((row) -> {
				Key key = new Key(row.getString("unit"), CaseType.valueOf(row.getString("type")));
				add(row, groups.computeIfAbsent(key, (missing) -> new ReviewCounts()));
			});
		return groups.entrySet()
			.stream()
			.map((group) -> new Group(group.getKey().unit(), group.getKey().type(), group.getValue()))
			.toList();
	}

	/**
	 * The sum of some groups.
	 * @param groups of one count
	 * @return their counts together
	 */
	public static ReviewCounts sum(List<Group> groups) {
		ReviewCounts sum = new ReviewCounts();
		groups.forEach((group) -> sum.add(group.counts()));
		return sum;
	}

	private static void add(ResultSet row, ReviewCounts counts) throws SQLException {
		long times = row.getLong("times");
		ReviewState state = ReviewState.valueOf(row.getString("state"));
		if (state == ReviewState.MISSED) {
			counts.add(ReviewOutcome.MISSED, times);
			return;
		}
		counts.add(ReviewOutcome.REVIEWED, times);
		counts.add(ReviewOutcome.valueOf(row.getString("moment")), times);
		if (state == ReviewState.SENT_BACK) {
			counts.add(ReviewOutcome.SENT_BACK, times);
		}
		for (ReviewCriterion criterion : ReviewCriterion.values()) {
			counts.add(criterion, row.getInt(criterion.code()), times);
		}
	}

	/**
	 * The reviews behind a number.
	 * @param criteria which
	 * @param skip how many stand on the pages before
	 * @param most how many
	 * @return those that ended last first
	 */
	public List<AnswerReview> find(ReviewCriteria criteria, int skip, int most) {
		List<String> conditions = new ArrayList<>(
				List.of("r.state in ('SCORED', 'SENT_BACK', 'MISSED')", "r.ended_at >= :from", "r.ended_at < :until",
						criteria.outcome().map(ReviewOutcome::condition).orElse("true")));
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("from", Objects.requireNonNull(AnswerReviewRepository.moment(criteria.from())));
		parameters.put("until", Objects.requireNonNull(AnswerReviewRepository.moment(criteria.until())));
		criteria.units().ifPresent((units) -> {
			conditions.add("coalesce(r.unit, '') = any(:units)");
			parameters.put("units", units.toArray(String[]::new));
		});
		criteria.type().ifPresent((type) -> {
			conditions.add("f.type = :type");
			parameters.put("type", type.name());
		});
		criteria.criterion().ifPresent((criterion) -> {
			conditions
				.add("r." + criterion.code() + criteria.score().map((score) -> " = :score").orElse(" is not null"));
			criteria.score().ifPresent((score) -> parameters.put("score", score));
		});
		parameters.put("skip", skip);
		parameters.put("most", most);
		return this.jdbc
			.sql("""
					select r.*, f.subject from app.answer_review r join app.case_file f on f.number = r.case_number
					where\s""" + String.join(" and ", conditions) + " order by r.ended_at desc, r.id desc"
					+ " limit :most offset :skip")
			.params(parameters)
			.query(AnswerReviewRepository::review)
			.list();
	}

	/**
	 * The reviews of a body's cases of a type.
	 *
	 * @param unit the body's code; empty for cases that none had
	 * @param type of the cases
	 * @param counts how many
	 */
	public record Group(String unit, CaseType type, ReviewCounts counts) {

	}

	private record Key(String unit, CaseType type) {

	}

}
