package org.tawasul.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds units that have open cases and so cannot be removed.
 */
@Component
public class OpenCaseUnitRepository {

	private static final String OPEN = " from app.case_file where phase in ('RECEIVED', 'ACTIVE', 'WAITING') and ";

	private final JdbcClient jdbc;

	OpenCaseUnitRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those of some units that are responsible for an open case, or whose people one
	 * waits for.
	 * @param codes the units' codes
	 * @return some of them
	 */
	public Set<String> findAmong(Collection<String> codes) {
		String[] groups = codes.stream()
			.flatMap((code) -> Stream.of(new EscalationLevel(code, EscalationLevelKind.COORDINATORS),
					new EscalationLevel(code, EscalationLevelKind.HEAD)))
			.map(EscalationLevel::group)
			.toArray(String[]::new);
		return this.jdbc
			.sql("select unit" + OPEN + "unit = any(:codes) union select level_unit" + OPEN + "handlers = any(:groups)")
			.param("codes", codes.toArray(String[]::new))
			.param("groups", groups)
			.query(String.class)
			.set();
	}

}
