package org.tawasul.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.report.output.ReportFormat;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * What the care centre asks for: files about cases of a day long ago. The cases are there
 * during each test, and afterwards neither they nor any report.
 */
final class ReportRequests implements BeforeEachCallback, AfterEachCallback {

	static final StaffUser CARE = new StaffUser("care", Set.of(Role.CARE_OFFICER), Set.of(), Set.of());

	private final LocalDate day;

	private final int cases;

	private ReportService reports;

	/**
	 * Cases of a day on which no other test has any.
	 */
	ReportRequests(LocalDate day, int cases) {
		this.day = day;
		this.cases = cases;
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		ApplicationContext beans = SpringExtension.getApplicationContext(test);
		this.reports = beans.getBean(ReportService.class);
		ReportCases.insert(beans.getBean(JdbcClient.class), this.day, this.cases);
	}

	@Override
	public void afterEach(ExtensionContext test) {
		JdbcClient jdbc = SpringExtension.getApplicationContext(test).getBean(JdbcClient.class);
		ReportCases.delete(jdbc);
		jdbc.sql("delete from app.report").update();
	}

	/** Of the day alone, or of ten years from another one. */
	UUID request(ReportFormat format, LocalDate from) {
		ReportCriteria criteria = new ReportCriteria(from, from.plusYears(this.day.equals(from) ? 0 : 10),
				Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty());
		return this.reports.request(CARE, criteria, format, SupportedLanguages.ARABIC).orElseThrow();
	}

	Report find(UUID id) {
		return this.reports.find(CARE, id).orElseThrow();
	}

}
