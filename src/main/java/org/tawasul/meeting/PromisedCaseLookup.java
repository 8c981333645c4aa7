package org.tawasul.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which cases came of a meeting or visit: whoever opened them has chosen the unit.
 */
@Repository
@Transactional(readOnly = true)
public class PromisedCaseLookup {

	private final JdbcClient jdbc;

	PromisedCaseLookup(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those among some cases.
	 * @param numbers the cases
	 * @return the numbers of those that came of a meeting or visit
	 */
	public Set<CaseNumber> among(Collection<CaseNumber> numbers) {
		if (numbers.isEmpty()) {
			return Set.of();
		}
		List<Long> asked = numbers.stream().map(CaseNumber::value).toList();
		return this.jdbc.sql("""
				select case_number from app.meeting_commitment where case_number in (:numbers)
				union select case_number from app.visit where case_number in (:numbers)""")
			.param("numbers", asked)
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.set();
	}

}
