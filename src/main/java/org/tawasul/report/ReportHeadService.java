package org.tawasul.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.tawasul.report.ReportHead.Logo;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the head of letters and reports.
 */
@Service
@Transactional
public class ReportHeadService {

	private final JdbcClient jdbc;

	ReportHeadService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The present head.
	 * @return the one of the installation; a new installation has one too
	 */
	@Transactional(readOnly = true)
	public ReportHead find() {
		return this.jdbc.sql("select version, lines, signatory, logo, logo_type from app.report_head where id = 1")
			.query(ReportHeadService::head)
			.single();
	}

	/**
	 * Changes the head.
	 * @param head as it is to be, with the version that it was made from
	 * @param username who changes it
	 * @throws OptimisticLockingFailureException when somebody has changed it since
	 */
	public void save(ReportHead head, String username) {
		int changed = this.jdbc.sql("""
				update app.report_head set version = version + 1, lines = :lines, signatory = :signatory, logo = :logo,
				 logo_type = :type, changed_at = now(), changed_by = :by where id = 1 and version = :version""")
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

	private static ReportHead head(ResultSet row, int index) throws SQLException {
		byte[] logo = row.getBytes("logo");
		return new ReportHead(row.getInt("version"), ReportHead.lines(row.getString("lines")),
				ReportHead.lines(row.getString("signatory")),
				(logo != null) ? Optional.of(new Logo(logo, row.getString("logo_type"))) : Optional.empty());
	}

}
