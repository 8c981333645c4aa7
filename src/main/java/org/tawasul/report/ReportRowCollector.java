package org.tawasul.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.report.ReportPage.Group;
import org.tawasul.report.output.ReportRow;

import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Collects the rows of a page, and one more to know whether there is another page.
 */
final class ReportRowCollector implements RowCallbackHandler {

	private final ReportRowMapper mapper;

	private final List<Group> groups = new ArrayList<>();

	private @Nullable ReportPosition last;

	private int rows;

	private boolean more;

	ReportRowCollector(ReportRowMapper mapper, @Nullable ReportPosition after) {
		this.mapper = mapper;
		if (after != null) {
			mapper.continueAfter(after.unit().isEmpty() ? null : after.unit(), after.serial());
		}
	}

	/** How many rows are missing, the one more included. */
	int missing() {
		return ReportPage.ROWS + 1 - this.rows - (this.more ? 1 : 0);
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		if (this.rows == ReportPage.ROWS) {
			this.more = true;
			return;
		}
		if (this.mapper.isNextGroup(row) || this.groups.isEmpty()) {
			ReportUnits.Group group = this.mapper.group();
			this.groups.add(new Group(group.body(), group.department(), new ArrayList<>()));
		}
		ReportRow read = this.mapper.row(row);
		this.groups.get(this.groups.size() - 1).rows().add(read);
		this.last = new ReportPosition(read.number(), read.serial(), Objects.requireNonNullElse(row.getString(9), ""));
		this.rows++;
	}

	ReportPage page() {
		return new ReportPage(this.groups, this.more ? Optional.ofNullable(this.last) : Optional.empty());
	}

}
