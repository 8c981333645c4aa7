package org.tawasul.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.report.ReportHead.Logo;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the heads of letters and reports. A unit without one inherits the nearest above
 * it, at last the ministry's. Who is refused because of another's change can be told so
 * in the same transaction: nothing was written.
 */
@Service
@Transactional(noRollbackFor = OptimisticLockingFailureException.class)
public class ReportHeadService {

	private static final String SELECT = "select version, lines, signatory, logo, logo_type from app.report_head ";

	private final JdbcClient jdbc;

	private final MinistryDirectory ministry;

	ReportHeadService(JdbcClient jdbc, MinistryDirectory ministry) {
		this.jdbc = jdbc;
		this.ministry = ministry;
	}

	/**
	 * The ministry's head.
	 * @return the present one; a new installation has one too
	 */
	@Transactional(readOnly = true)
	public ReportHead find() {
		return this.jdbc.sql(SELECT + "where unit is null").query(ReportHeadService::head).single();
	}

	/**
	 * A unit's own head.
	 * @param unit the unit's code
	 * @return nothing when it inherits one
	 */
	@Transactional(readOnly = true)
	public Optional<ReportHead> find(String unit) {
		return this.jdbc.sql(SELECT + "where unit = ?").param(unit).query(ReportHeadService::head).optional();
	}

	/**
	 * The units that have a head of their own.
	 * @return their codes
	 */
	@Transactional(readOnly = true)
	public List<String> units() {
		return this.jdbc.sql("select unit from app.report_head where unit is not null order by unit")
			.query(String.class)
			.list();
	}

	/**
	 * The head of what a unit answers for: its own, or the nearest above it.
	 * @param unit the unit's code, also of one that has been closed; null for none
	 * @return the head with the logo that is printed
	 */
	@Transactional(readOnly = true)
	public ReportHead nearest(@Nullable String unit) {
		String way = (unit != null) ? String.join(",", this.ministry.codesUpwards(unit)) : "";
		List<ReportHead> heads = this.jdbc
			.sql(SELECT + "where unit = any(string_to_array(:way, ',')) or unit is null"
					+ " order by array_position(string_to_array(:way, ','), unit)")
			.param("way", way)
			.query(ReportHeadService::head)
			.list();
		ReportHead head = heads.get(0);
		return new ReportHead(head.version(), head.lines(), head.signatory(),
				heads.stream().flatMap((upper) -> upper.logo().stream()).findFirst());
	}

	/**
	 * The head of what several units have to do with together.
	 * @param units the units' codes
	 * @return that of the lowest unit that is one of them or above it, for each; the
	 * ministry's where there are none
	 */
	@Transactional(readOnly = true)
	public ReportHead nearestToAll(Collection<String> units) {
		return nearest(units.stream()
			.map(this.ministry::codesUpwards)
			.reduce((one, other) -> one.stream().filter(other::contains).toList())
			.flatMap((common) -> common.stream().findFirst())
			.orElse(null));
	}

	/**
	 * Changes a head, or keeps a new one.
	 * @param unit code of the unit whose it is; null for the ministry's
	 * @param head as it is to be, with the version that it was made from
	 * @param username who changes it
	 * @throws OptimisticLockingFailureException when somebody has changed it since
	 */
	public void save(@Nullable String unit, ReportHead head, String username) {
		int changed = this.jdbc.sql((head.version() == ReportHead.NEW) ? """
				insert into app.report_head (unit, lines, signatory, logo, logo_type, changed_by)
				 values (nullif(:unit, ''), :lines, :signatory, :logo, :type, :by) on conflict (unit) do nothing"""
				: """
						update app.report_head set version = version + 1, lines = :lines, signatory = :signatory, logo = :logo,
						 logo_type = :type, changed_at = now(), changed_by = :by where coalesce(unit, '') = :unit and version = :version""")
			.param("unit", Objects.requireNonNullElse(unit, ""))
			.param("lines", String.join("\n", head.lines()))
			.param("signatory", String.join("\n", head.signatory()))
			.param("logo", head.logo().map(Logo::bytes).orElse(null))
			.param("type", head.logo().map(Logo::mediaType).orElse(null))
			.param("by", username)
			.param("version", head.version())
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException("the head was changed meanwhile");
		}
	}

	/**
	 * Removes a unit's head: it inherits one again.
	 * @param unit the unit's code
	 * @param version the version that is to go
	 * @throws OptimisticLockingFailureException when somebody has changed it since
	 */
	public void remove(String unit, int version) {
		int removed = this.jdbc.sql("delete from app.report_head where unit = ? and version = ?")
			.params(unit, version)
			.update();
		if (removed == 0) {
			throw new OptimisticLockingFailureException("the head was changed meanwhile");
		}
	}

	private static ReportHead head(ResultSet row, int index) throws SQLException {
		byte[] logo = row.getBytes("logo");
		return new ReportHead(row.getInt("version"), ReportHead.lines(row.getString("lines")),
				ReportHead.lines(row.getString("signatory")),
				(logo != null) ? Optional.of(new Logo(logo, row.getString("logo_type"))) : Optional.empty());
	}

}
