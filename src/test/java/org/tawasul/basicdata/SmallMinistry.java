package org.tawasul.basicdata;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.OpenCaseUnitRepository;
import org.tawasul.deadline.HolidayService;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.DirectoryImport;
import org.tawasul.directory.DirectoryImport.Entries;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Person;
import org.tawasul.directory.Post;
import org.tawasul.directory.Role;
import org.tawasul.directory.TimeRange;
import org.tawasul.directory.UnitKind;
import org.tawasul.facility.FacilityRegister;
import org.tawasul.language.DateParser;
import org.tawasul.language.Messages;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * An import into a small ministry, without a database.
 */
abstract class SmallMinistry {

	static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

	/** Words and readers of files alone, for all tests of the process. */
	static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

	static {
		CONTEXT.scan("org.tawasul.language");
		CONTEXT.register(ColumnHeadings.class, ImportFileReader.class);
		CONTEXT.refresh();
	}

	final DirectoryImport directoryImport = mock();

	final HolidayService holidays = mock();

	final OpenCaseUnitRepository openCases = mock();

	final BasicDataPlanner planner = new BasicDataPlanner(new TermDictionary(CONTEXT.getBean(Messages.class)),
			CONTEXT.getBean(DateParser.class), this.directoryImport, this.holidays, mock(FacilityRegister.class),
			this.openCases, Clock.fixed(NOW, ZoneOffset.UTC));

	final BasicDataImportService importing = new BasicDataImportService(CONTEXT.getBean(ImportFileReader.class),
			this.planner, new BasicDataAudit(mock(AuditTrail.class)));

	@BeforeEach
	void aSmallMinistryIsThere() {
		Entries entries = new Entries(
				List.of(unit("MOE", null, UnitKind.MINISTRY), unit("AGY-GEN", "MOE", UnitKind.AGENCY),
						unit("EDU-01", "AGY-GEN", UnitKind.DIRECTORATE)),
				Stream.of("admin", "head", "other").map(SmallMinistry::person).toList(),
				List.of(held("MOE", Role.ADMINISTRATOR, "admin"), held("EDU-01", Role.HEAD, "head")), List.of());
		given(this.directoryImport.read()).willReturn(entries);
		given(this.directoryImport.lock()).willReturn(entries);
	}

	void refused(ImportFixture files, String... faults) {
		assertThat(preview(files)).containsExactly(faults);
	}

	List<String> preview(ImportFixture files) {
		return this.importing.preview(files.batch()).faults().stream().map(SmallMinistry::text).toList();
	}

	static String text(ImportFault fault) {
		return fault.file() + ":" + fault.line() + " " + fault.column() + " " + fault.code() + " " + fault.arguments();
	}

	static OrgUnit unit(String code, String parent, UnitKind kind) {
		return new OrgUnit(code, parent, "جهة", "Unit", kind, null);
	}

	static Person person(String username) {
		return new Person(username, "الموظف", "Official", "", null, Locale.forLanguageTag("ar"));
	}

	static AppointmentPeriod held(String unit, Role role, String username) {
		return new AppointmentPeriod(new Post(unit, role), username,
				new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), null));
	}

}
