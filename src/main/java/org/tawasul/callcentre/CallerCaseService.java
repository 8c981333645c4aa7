package org.tawasul.callcentre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of a caller. By the number of a case, those of its reporter are found too.
 * Callers of these methods record who looked.
 */
@Service
@Transactional(readOnly = true)
public class CallerCaseService {

	/** Maximum number of cases that are shown. */
	public static final int MAX = 20;

	private final JdbcClient jdbc;

	private final CaseService cases;

	CallerCaseService(JdbcClient jdbc, CaseService cases) {
		this.jdbc = jdbc;
		this.cases = cases;
	}

	/**
	 * Finds a caller's cases.
	 * @param caller by which number
	 * @return the newest first, the one whose number was given before them; one more than
	 * {@link #MAX} when there are more
	 */
	public List<CaseFile> find(Caller caller) {
		List<CaseNumber> numbers = numbers(caller);
		Map<CaseNumber, CaseFile> files = this.cases.findAll(numbers);
		return numbers.stream().map(files::get).filter(Objects::nonNull).toList();
	}

	/** Each by an index of its own, so it costs what the caller has. */
	private List<CaseNumber> numbers(Caller caller) {
		if (caller.mobile() != null) {
			return run("reporter_mobile = ?", caller.mobile());
		}
		if (caller.identityNumber() != null) {
			return run("reporter_identity = ?", caller.identityNumber());
		}
		CaseNumber number = caller.caseNumber();
		if (number == null) {
			return List.of();
		}
		List<CaseNumber> found = new ArrayList<>(List.of(number));
		Stream.of("reporter_mobile", "reporter_identity")
			.flatMap((column) -> run(
					"%1$s = (select %1$s from app.case_file where number = ?) and %1$s is not null".formatted(column),
					number.value())
				.stream())
			.filter((other) -> !other.equals(number))
			.distinct()
			.sorted((one, other) -> other.compareTo(one))
			.limit(MAX)
			.forEach(found::add);
		return found;
	}

	private List<CaseNumber> run(String condition, Object value) {
		return this.jdbc
			.sql("select number from app.case_file where " + condition + " order by number desc limit " + (MAX + 1))
			.param(value)
			.query(Long.class)
			.list()
			.stream()
			.map(CaseNumber::valueOf)
			.toList();
	}

}
