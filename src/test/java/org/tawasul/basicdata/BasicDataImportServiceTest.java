package org.tawasul.basicdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.basicdata.PlannedChange.Action;
import org.tawasul.directory.DirectoryBootstrap;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports on top of the demo ministry, each rolled back at the end. */
@TawasulTest
@Transactional
class BasicDataImportServiceTest extends ImportedMinistry {

	private static final String UNITS = "code,parent,kind,arabic_name,english_name,region";

	private static final String PEOPLE = "username,arabic_name,english_name,email,mobile,language";

	private static final String POSTS = "unit,role,username,as,from,until";

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private DirectoryBootstrap foundation;

	@Test
	void aNewDepartmentWithItsPeopleIsThereAtOnceAndTheEngineKnowsIt() {
		ImportPlan plan = apply(newDepartment());
		assertThat(this.jdbc.sql("""
				select distinct action from app.audit_entry where xmin = pg_current_xact_id()::xid order by 1""")
			.query(String.class)
			.list()).as("who got which rights").containsExactly("DATA_IMPORTED", "POSTS_CHANGED");
		assertThat(plan.changes()).extracting(PlannedChange::action).containsOnly(Action.ADDED).hasSize(5);
		assertThat(this.ministry.unit("EDU-01-TRN")).get()
			.satisfies((unit) -> assertThat(unit.arabicName()).isEqualTo("إدارة النقل، الرياض"));
		assertThat(this.ministry.isAbove("AGY-GEN", "EDU-01-TRN")).isTrue();
		assertThat(this.ministry.rolesOf("new.head")).containsExactly(Role.HEAD);
		assertThat(this.ministry.person("new.one")).map(Person::mobile).contains("+966551234567");
		assertThat(groupsOf("new.head")).containsExactly("EDU-01-TRN.head");
		assertThat(groupsOf("new.one")).containsExactly("EDU-01-TRN.coordinators");
	}

	@Test
	void importingAgainHasNothingToChangeAndWritesNothing() {
		apply(newDepartment());
		long before = version();
		ImportPlan again = apply(newDepartment());
		assertThat(again.changes()).isEmpty();
		assertThat(again.unchanged()).containsEntry(ImportFileKind.UNITS, 1)
			.containsEntry(ImportFileKind.PEOPLE, 2)
			.containsEntry(ImportFileKind.POSTS, 2);
		assertThat(version()).isEqualTo(before);
	}

	@Test
	void aPreviewShowsOldAndNewAndChangesNothing() {
		long before = version();
		ImportPlan plan = this.importing.preview(
				ImportFixture.with(ImportFileKind.PEOPLE, "username;arabic_name;mobile", "head;اسم جديد;٠٥٥٧٦٥٤٣٢١")
					.batch());
		Person head = this.ministry.person("head").orElseThrow();
		assertThat(plan.changes()).singleElement()
			.satisfies((change) -> assertThat(change.differences()).containsExactly(
					new ColumnDifference(ImportColumn.ARABIC_NAME, head.arabicName(), "اسم جديد"),
					new ColumnDifference(ImportColumn.MOBILE, head.mobile(), "+966557654321")));
		assertThat(version()).isEqualTo(before);
		assertThat(this.ministry.person("head")).contains(head);
	}

	@Test
	void aColumnThatTheFileLacksChangesNothingAndAnEmptyCellClears() {
		Person before = this.ministry.person("head").orElseThrow();
		apply(ImportFixture.with(ImportFileKind.PEOPLE, "username,arabic_name", "head,اسم جديد"));
		assertThat(this.ministry.person("head")).get()
			.satisfies((head) -> assertThat(head.mobile()).isEqualTo(before.mobile()))
			.satisfies((head) -> assertThat(head.englishName()).isEqualTo(before.englishName()));
		apply(ImportFixture.with(ImportFileKind.PEOPLE, "username,arabic_name,mobile", "head,اسم جديد,"));
		assertThat(this.ministry.person("head")).map(Person::mobile).isEmpty();
	}

	@Test
	void whatHasChangedSinceThePreviewIsShownAgainInsteadOfImported() {
		ImportBatch batch = newDepartment().batch();
		String shown = this.importing.preview(batch).fingerprint();
		apply(ImportFixture.with(ImportFileKind.PEOPLE, "username,arabic_name", "new.one,دخيل"));
		BasicDataImportService.Outcome outcome = this.importing.apply(batch, shown);
		assertThat(outcome.applied()).isFalse();
		assertThat(this.ministry.unit("EDU-01-TRN")).isEmpty();
		assertThat(this.importing.apply(batch, outcome.plan().fingerprint()).applied()).isTrue();
	}

	@Test
	void theSampleOfTheDocumentationFillsAnEmptyMinistry() throws IOException {
		Stream.of("absence", "stand_in", "appointment", "unit", "person")
			.forEach((table) -> this.jdbc.sql("delete from app." + table).update());
		this.foundation.appointAdministrator("admin");
		List<ImportFile> files = new ArrayList<>();
		for (ImportFileKind kind : ImportFileKind.values()) {
			files.add(new ImportFile(kind, kind.file(), Files.readAllBytes(Path.of("docs/import", kind.file()))));
		}
		ImportBatch sample = new ImportBatch(files, null, Set.of());
		BasicDataImportService.Outcome outcome = this.importing.apply(sample,
				this.importing.preview(sample).fingerprint());
		assertThat(outcome.plan().faults()).isEmpty();
		assertThat(outcome.applied()).isTrue();
		assertThat(this.ministry.units()).hasSize(20);
		assertThat(this.ministry.escalationPath("EDU-01-SAF"))
			.allSatisfy((level) -> assertThat(this.ministry.holders(level)).as(level.group()).isNotEmpty());
		assertThat(this.importing.preview(sample).changes()).isEmpty();
	}

	private ImportFixture newDepartment() {
		return ImportFixture
			.with(ImportFileKind.UNITS, UNITS,
					"EDU-01-TRN,EDU-01,DEPARTMENT,\"إدارة النقل، الرياض\",\"Transport, Riyadh\",الرياض")
			.and(ImportFileKind.PEOPLE, PEOPLE, "new.head,مدير جديد,New Head,new.head@moe.example,,en",
					"new.one,منسق جديد,New One,new.one@moe.example,0551234567,العربية")
			.and(ImportFileKind.POSTS, POSTS, "EDU-01-TRN,HEAD,new.head,,2026-01-01,",
					"EDU-01-TRN,منسق,new.one,,,2099-12-31");
	}

}
