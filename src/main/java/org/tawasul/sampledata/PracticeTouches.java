package org.tawasul.sampledata;

import java.time.Clock;
import java.util.List;

import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.RatingWay;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What ready cases need beyond their own course: some are linked to others, and some were
 * rated so badly that the care centre looks into them. Copies of one played case cannot
 * refer to each other, and chance alone may rate all of them well.
 */
@Component
class PracticeTouches {

	/** As many as there are copies of each course. */
	private static final int TIMES = 3;

	private static final int WORST = 1;

	private final CaseLinkService links;

	private final CaseService cases;

	private final MinistryDirectory ministry;

	private final JdbcClient jdbc;

	private final Clock clock;

	PracticeTouches(CaseLinkService links, CaseService cases, MinistryDirectory ministry, JdbcClient jdbc,
			Clock clock) {
		this.links = links;
		this.cases = cases;
		this.ministry = ministry;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Where every case is a ready one. */
	void add() {
		likeCases().forEach(this::link);
		unratedCases().forEach((number) -> this.cases.rate(number, WORST, null, RatingWay.PORTAL));
	}

	/** The oldest and the newest incident of a kind that the same people work on. */
	private List<LikeCases> likeCases() {
		return this.jdbc.sql("""
				select min(number) as main, max(number) as linked, handlers from app.case_file
				where type = 'INCIDENT' and status = 'in_progress' and handlers is not null and objected_at is null
				group by category, region, unit, handlers, importance having count(*) > 1
				order by 1 limit :times""").param("times", TIMES).query(LikeCases.class).list();
	}

	private void link(LikeCases like) {
		String handler = this.ministry.members(like.handlers(), this.clock.instant())
			.stream()
			.map(Person::username)
			.sorted()
			.findFirst()
			.orElseThrow();
		this.links.link(new CaseNumber(like.linked()), new CaseNumber(like.main()), handler, false);
	}

	private List<CaseNumber> unratedCases() {
		return this.jdbc.sql(
				"select number from app.case_file where phase = 'DONE' and rating is null order by closed_at desc limit :times")
			.param("times", TIMES)
			.query(Long.class)
			.list()
			.stream()
			.map(CaseNumber::new)
			.toList();
	}

	private record LikeCases(long main, long linked, String handlers) {

	}

}
