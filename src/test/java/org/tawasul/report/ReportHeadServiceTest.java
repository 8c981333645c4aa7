package org.tawasul.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportFileKind;
import org.tawasul.basicdata.RecordChange;
import org.tawasul.basicdata.RecordEditService;
import org.tawasul.report.ReportHead.Logo;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The heads of the ministry and of its units, and who inherits which. */
@TawasulTest
@Transactional
class ReportHeadServiceTest {

	@Autowired
	private ReportHeadService heads;

	@Autowired
	private RecordEditService edits;

	@Test
	void aUnitInheritsTheNearestHeadAboveIt() {
		List<String> ministry = this.heads.find().lines();
		assertThat(this.heads.nearest("EDU-01-SAF").lines()).isEqualTo(ministry);
		keep("AGY-GEN", "الوكالة");
		keep("EDU-01", "تعليم الرياض");
		assertThat(this.heads.nearest("EDU-01-SAF").lines()).containsExactly("تعليم الرياض");
		assertThat(this.heads.nearest("EDU-01").lines()).containsExactly("تعليم الرياض");
		assertThat(this.heads.nearest("EDU-02-SAF").lines()).containsExactly("الوكالة");
		assertThat(this.heads.nearest("UNI-KSU").lines()).isEqualTo(ministry);
		assertThat(this.heads.nearest("no-such-unit").lines()).isEqualTo(ministry);
		assertThat(this.heads.nearest(null).lines()).isEqualTo(ministry);
		assertThat(this.heads.find("EDU-01-SAF")).isEmpty();
		assertThat(this.heads.units()).contains("AGY-GEN", "EDU-01").doesNotContain("EDU-01-SAF");
	}

	@Test
	void aHeadWithoutALogoHasTheOneOfTheNearestAboveThatHas() {
		Logo logo = new Logo(new byte[] { 1, 2, 3 }, "image/png");
		this.heads.save("AGY-GEN", new ReportHead(ReportHead.NEW, List.of("الوكالة"), List.of(), Optional.of(logo)),
				"admin");
		keep("EDU-01", "تعليم الرياض");
		ReportHead inherited = this.heads.nearest("EDU-01-SAF");
		assertThat(inherited.lines()).containsExactly("تعليم الرياض");
		assertThat(inherited.logo().orElseThrow().bytes()).containsExactly(1, 2, 3);
		assertThat(this.heads.find("EDU-01").orElseThrow().logo()).isEmpty();
	}

	@Test
	void whatSeveralUnitsHaveToDoWithTogetherHasTheHeadOfTheNearestAboveAllOfThem() {
		keep("EDU-01", "تعليم الرياض");
		keep("EDU-01-SAF", "الأمن والسلامة");
		assertThat(this.heads.nearestToAll(Set.of("EDU-01-SAF")).lines()).containsExactly("الأمن والسلامة");
		assertThat(this.heads.nearestToAll(List.of("EDU-01-SAF", "EDU-01-BLD")).lines())
			.containsExactly("تعليم الرياض");
		assertThat(this.heads.nearestToAll(List.of("EDU-01-SAF", "EDU-02-SAF")).lines())
			.isEqualTo(this.heads.find().lines());
		assertThat(this.heads.nearestToAll(Set.of()).lines()).isEqualTo(this.heads.find().lines());
	}

	@Test
	void aUnitThatWasClosedKeepsItsHeadOrInheritsFromWhereItWas() {
		this.edits.apply(RecordChange.of(ImportFileKind.UNITS,
				Map.of(ImportColumn.CODE, "EDU-01-TRN", ImportColumn.PARENT, "EDU-01", ImportColumn.KIND, "DEPARTMENT",
						ImportColumn.ARABIC_NAME, "إدارة النقل", ImportColumn.ENGLISH_NAME, "Transport")),
				null);
		keep("EDU-01", "تعليم الرياض");
		RecordChange closing = RecordChange.removal(ImportFileKind.UNITS, "EDU-01-TRN");
		assertThat(this.edits.apply(closing, this.edits.preview(closing).fingerprint()).applied()).isTrue();
		assertThat(this.heads.nearest("EDU-01-TRN").lines()).containsExactly("تعليم الرياض");
		keep("EDU-01-TRN", "النقل");
		assertThat(this.heads.nearest("EDU-01-TRN").lines()).containsExactly("النقل");
	}

	@Test
	void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
		keep("EDU-01", "تعليم الرياض");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> keep("EDU-01", "ترويسة أخرى"));
		ReportHead seen = this.heads.find("EDU-01").orElseThrow();
		this.heads.save("EDU-01", seen, "admin");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.heads.save("EDU-01", seen, "admin"));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.heads.remove("EDU-01", seen.version()));
		assertThat(this.heads.find("EDU-01").orElseThrow().lines()).containsExactly("تعليم الرياض");
		this.heads.remove("EDU-01", seen.version() + 1);
		assertThat(this.heads.find("EDU-01")).isEmpty();
	}

	private void keep(String unit, String line) {
		this.heads.save(unit, new ReportHead(ReportHead.NEW, List.of(line), List.of(), Optional.empty()), "admin");
	}

}
