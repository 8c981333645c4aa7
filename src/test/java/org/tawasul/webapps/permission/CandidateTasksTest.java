package org.tawasul.webapps.permission;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which queries for the tasks of candidates are rewritten, and where their parameters go.
 */
class CandidateTasksTest {

	private static final String TASKS = "select distinct RES.ID_ from ACT_RU_TASK RES left join ACT_RU_IDENTITYLINK I"
			+ " on I.TASK_ID_ = RES.ID_ inner join ACT_RE_PROCDEF D on RES.PROC_DEF_ID_ = D.ID_ WHERE ";

	@Test
	void candidatesAreFoundFirstAndTheirParametersComeFirst() {
		CandidateTasks rewritten = CandidateTasks.rewrite("with p as (select ?) " + TASKS
				+ "( 1 = 1 and UPPER(RES.NAME_) = UPPER(?) and RES.X = ? and ("
				+ " RES.ASSIGNEE_ is null and I.TYPE_ = 'candidate' and ( I.USER_ID_ = ? or I.GROUP_ID_ IN ( ? , ? ) ) )"
				+ " and RES.Y = ? ) and (RES.Z is null) LIMIT ?")
			.orElseThrow();
		assertThat(rewritten.sql())
			.isEqualTo("with p as (select ?) select distinct RES.ID_ from (select T.* from ACT_RU_TASK T"
					+ " where T.ID_ = any (array(select I.TASK_ID_ from ACT_RU_IDENTITYLINK I"
					+ " where I.TYPE_ = 'candidate' and ( I.USER_ID_ = ? or I.GROUP_ID_ IN ( ? , ? ) )"
					+ "  order by I.TASK_ID_)) offset 0) RES"
					+ " inner join ACT_RE_PROCDEF D on RES.PROC_DEF_ID_ = D.ID_ WHERE ( 1 = 1 and UPPER(RES.NAME_) = UPPER(?)"
					+ " and RES.X = ? and (RES.ASSIGNEE_ is null) and RES.Y = ? ) and (RES.Z is null) LIMIT ?");
		assertThat(rewritten.reorder(List.of("p", "name", "x", "user", "g1", "g2", "y", "limit"))).containsExactly("p",
				"user", "g1", "g2", "name", "x", "y", "limit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "( 1 = 1 and RES.NAME_ = ? or ( I.TYPE_ = 'candidate' and ( I.GROUP_ID_ IN (?) ) ) )",
			"( 1 = 1 and ( I.TYPE_ = 'candidate' ) ) or ( RES.NAME_ = ? )",
			"( 1 = 1 and ( I.TYPE_ = 'candidate' ) and (I.USER_ID_ = ? or RES.ASSIGNEE_ = ?) )",
			"( 1 = 1 and ( I.TYPE_ = 'candidate' and RES.OWNER_ = I.USER_ID_ ) )",
			"( 1 = 1 and not ( I.TYPE_ = 'candidate' ) )",
			"( 1 = 1 and (I.USER_ID_ = ? or RES.ASSIGNEE_ = ? or RES.OWNER_ = ?) )",
			"( 1 = 1 and ( I.TYPE_ = 'candidate' ) ) and ( 1 = 1 and RES.NAME_ = ? or ( I.TYPE_ = 'candidate' and I.USER_ID_ = ? ) )" })
	void aConditionThatIsNotEveryTasksIsLeftAsItIs(String condition) {
		assertThat(CandidateTasks.rewrite(TASKS + condition)).isEmpty();
	}

	@Test
	void anyOtherQueryIsLeftAsItIs() {
		assertThat(CandidateTasks.rewrite("select RES.* from ACT_RU_TASK RES where RES.ID_ = ?")).isEmpty();
	}

	@Test
	void tasksThatNothingMultipliesAreDistinctAlready() {
		String found = CandidateTasks.rewrite(TASKS + "( 1 = 1 and ( I.TYPE_ = 'candidate' ) )").orElseThrow().sql();
		assertThat(DistinctTasks.simplify(found)).startsWith("select RES.ID_ from (select T.* from ACT_RU_TASK T");
		assertThat(DistinctTasks.simplify(found.replace("select distinct RES.ID_", "select count(distinct RES.ID_ )")))
			.startsWith("select count(RES.ID_ ) from (select T.*");
	}

	@ParameterizedTest
	@ValueSource(strings = { TASKS + "( I.TYPE_ = ? )",
			"select distinct RES.ID_ from ACT_RU_TASK RES left join ACT_RU_VARIABLE V on V.PROC_INST_ID_ = RES.PROC_INST_ID_ where 1 = 1",
			"select distinct RES.ID_ from ACT_RU_JOB RES where 1 = 1" })
	void whatMayBeMultipliedStaysDistinct(String sql) {
		assertThat(DistinctTasks.simplify(sql)).isEqualTo(sql);
	}

}
