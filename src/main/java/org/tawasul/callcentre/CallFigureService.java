package org.tawasul.callcentre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.language.DateFormatter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done in a shift: of oneself, or of everybody for those who see all calls.
 */
@Service
@Transactional(readOnly = true)
public class CallFigureService {

	/** More calls than a shift's list needs. */
	private static final int MAX_LISTED = 200;

	private static final String ENDED = """
			 from app.call c left join lateral (select count(*) as opened from app.call_action a
			  where a.call_id = c.id and a.action = 'REPORTED') made on true
			where c.begun_at >= :from and c.begun_at < :until and c.ended_at is not null
			 and (cast(:agent as text) is null or c.agent = :agent)
			""";

	private static final String FIGURES = "count(*) as calls, coalesce(round(percentile_cont(0.5) within group"
			+ " (order by c.talked_seconds)), 0)::bigint as median, coalesce(sum(made.opened), 0)::integer as opened";

	private final JdbcClient jdbc;

	private final CallRepository calls;

	private final CallProperties properties;

	private final Clock clock;

	CallFigureService(JdbcClient jdbc, CallRepository calls, CallProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.calls = calls;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * The day that the present shift belongs to.
	 * @return yesterday before the first shift of today
	 */
	public LocalDate today() {
		return Shift.dayOf(this.clock.instant(), this.properties.shifts(), DateFormatter.ZONE);
	}

	/**
	 * The shifts of a day.
	 * @param day the day
	 * @return the whole day first
	 */
	public List<Shift> shifts(LocalDate day) {
		return Shift.of(day, this.properties.shifts());
	}

	/**
	 * The figures of a shift.
	 * @param viewer whose figures, unless they see everybody's
	 * @param shift which shift
	 * @return of calls that began in it
	 */
	public CallFigures of(StaffUser viewer, Shift shift) {
		String agent = only(viewer);
		return new CallFigures(lines("''", "", shift, agent).get(0),
				lines("c.agent", " group by c.agent order by count(*) desc, c.agent", shift, agent),
				lines("c.kind", " group by c.kind order by (select position from app.call_kind where code = c.kind)",
						shift, agent),
				open(shift, agent));
	}

	/**
	 * What somebody has done in the present shift.
	 * @param viewer who
	 * @return their own figures, also of those who see everybody's
	 */
	public CallFigures.Line ofOneself(StaffUser viewer) {
		Instant now = this.clock.instant();
		Shift shift = shifts(today()).stream()
			.filter((each) -> each.number() > 0 && !now.isBefore(from(each)) && now.isBefore(until(each)))
			.findFirst()
			.orElseThrow();
		return lines("''", "", shift, viewer.username()).get(0);
	}

	/**
	 * The calls of a shift.
	 * @param viewer whose calls, unless they see everybody's
	 * @param shift which shift
	 * @return the latest first, a few hundred at most
	 */
	public List<Call> calls(StaffUser viewer, Shift shift) {
		return this.calls.begun(from(shift), until(shift), only(viewer), MAX_LISTED);
	}

	private List<CallFigures.Line> lines(String code, String group, Shift shift, @Nullable String agent) {
		return this.jdbc.sql("select " + code + " as code, " + FIGURES + ENDED + group)
			.params(parameters(shift))
			.param("agent", agent)
			.query((row, index) -> new CallFigures.Line(row.getString("code"), row.getInt("calls"),
					Duration.ofSeconds(row.getLong("median")), row.getInt("opened")))
			.list();
	}

	private int open(Shift shift, @Nullable String agent) {
		return this.jdbc.sql("""
				select count(*) from app.call where begun_at >= :from and begun_at < :until and ended_at is null
				 and (cast(:agent as text) is null or agent = :agent)""")
			.params(parameters(shift))
			.param("agent", agent)
			.query(Integer.class)
			.single();
	}

	private static Map<String, OffsetDateTime> parameters(Shift shift) {
		return Map.of("from", CallRepository.time(from(shift)), "until", CallRepository.time(until(shift)));
	}

	private static Instant from(Shift shift) {
		return shift.from(DateFormatter.ZONE);
	}

	private static Instant until(Shift shift) {
		return shift.until(DateFormatter.ZONE);
	}

	private static @Nullable String only(StaffUser viewer) {
		return CallAccess.seesAllCalls(viewer) ? null : viewer.username();
	}

}
