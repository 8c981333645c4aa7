package org.tawasul.webapps.permission;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which queries for the tasks of groups are answered by the table of candidates, and
 * where their parameters go.
 */
class GroupTaskIndexTest {

	private static final String PERMITTED = "with permitted as materialized (select A.RESOURCE_ID_::text as RESOURCE_ID_"
			+ " FROM ACT_RU_AUTHORIZATION A WHERE A.TYPE_ < 2 AND ( A.USER_ID_ in ( ?, '*') OR A.GROUP_ID_ IN ( ? , ? ) )"
			+ " AND ((A.RESOURCE_TYPE_ = ?))) ";

	private static final String READABLE = " and (exists (select from permitted where RESOURCE_ID_ = '*')"
			+ " or RES.ID_ in (select RESOURCE_ID_ from permitted) or D.KEY_ in (select RESOURCE_ID_ from permitted))";

	private static final String COUNT = "SELECT COUNT(*) FROM (SELECT RES.ID_ ";

	private static final String COUNTED = ") countDistinct";

	private static final String TENANT = " and ( RES.TENANT_ID_ is null )";

	private static final String LOOKED_UP = " and (RES.READABLE_ or exists (select from permitted where RESOURCE_ID_ = '*')"
			+ " or RES.ID_ in (select RESOURCE_ID_ from permitted) or (select T.PROC_DEF_ID_ from ACT_RU_TASK T where"
			+ " T.ID_ = RES.ID_) in (select D.ID_ from ACT_RE_PROCDEF D where D.KEY_ in (select RESOURCE_ID_ from permitted)))";

	private static final String DEFINITION = " inner join ACT_RE_PROCDEF D on RES.PROC_DEF_ID_ = D.ID_ ";

	private static final String ONE_GROUP = "from (select C.ID_, C.PRIORITY_, C.DUE_DATE_, C.CREATE_TIME_, C.SUSPENSION_STATE_, C.TENANT_ID_,"
			+ " C.READABLE_ and C.GROUP_ID_ in (? , ?) as READABLE_ from app.candidate_task C where C.GROUP_ID_ in (?)) RES ";

	@Test
	void aTotalNeedsNoTasks() {
		GroupTaskIndex rewritten = GroupTaskIndex
			.rewrite(PERMITTED + COUNT + source("?") + DEFINITION + "WHERE ( 1 = 1 and RES.SUSPENSION_STATE_ = ? )"
					+ TENANT + READABLE + COUNTED)
			.orElseThrow();
		assertThat(rewritten.sql()).isEqualTo(PERMITTED + "SELECT COUNT(*) FROM (select RES.ID_ " + ONE_GROUP
				+ "WHERE ( 1 = 1 and RES.SUSPENSION_STATE_ = ? )" + TENANT + LOOKED_UP + COUNTED);
		assertThat(rewritten.repeat(List.of("user", "mine1", "mine2", "type", "group", "state")))
			.containsExactly("user", "mine1", "mine2", "type", "mine1", "mine2", "group", "state");
	}

	@Test
	void aPageIsFoundBeforeItsTasksAreRead() {
		String order = "order by RES.PRIORITY_ desc, RES.DUE_DATE_ asc ";
		assertThat(GroupTaskIndex
			.rewrite(PERMITTED + "select RES.REV_, RES.NAME_ " + source("?") + DEFINITION
					+ "WHERE ( 1 = 1 and RES.PRIORITY_ >= ? )" + READABLE + " " + order + "LIMIT ? OFFSET ?")
			.orElseThrow()
			.sql())
			.isEqualTo(PERMITTED
					+ "select RES.REV_, RES.NAME_ from ACT_RU_TASK RES where RES.ID_ = any (array(select RES.ID_ "
					+ ONE_GROUP + "WHERE ( 1 = 1 and RES.PRIORITY_ >= ? )" + LOOKED_UP + " " + order
					+ "LIMIT ? OFFSET ?)) " + order);
	}

	@Test
	void aTaskOfSeveralGroupsIsThereOnce() {
		assertThat(
				GroupTaskIndex.rewrite(PERMITTED + COUNT + source("? , ?") + DEFINITION + "WHERE ( 1 = 1 )" + READABLE)
					.orElseThrow()
					.sql())
			.contains("bool_or(C.READABLE_ and C.GROUP_ID_ in (? , ?)) as READABLE_ from app.candidate_task C"
					+ " where C.GROUP_ID_ in (? , ?) group by C.ID_,");
	}

	@ParameterizedTest
	@ValueSource(strings = { "RES.ASSIGNEE_ is null", "UPPER(RES.NAME_) = UPPER(?)", "D.KEY_ = ?",
			"exists (select 1 from ACT_RU_VARIABLE V join X on V.ID_ = X.ID_)", "E.BUSINESS_KEY_ = ?" })
	void whatTheTableDoesNotKnowIsAskedOfTheTasks(String condition) {
		assertThat(GroupTaskIndex
			.rewrite(PERMITTED + COUNT + source("?") + DEFINITION + "WHERE ( 1 = 1 and " + condition + " )" + READABLE))
			.isEmpty();
	}

	@Test
	void anOrderThatTheTableDoesNotKnowIsThatOfTheTasks() {
		assertThat(GroupTaskIndex.rewrite(PERMITTED + "select RES.REV_ " + source("?") + DEFINITION + "WHERE ( 1 = 1 )"
				+ READABLE + " order by RES.NAME_ asc LIMIT ? OFFSET ?"))
			.isEmpty();
		assertThat(GroupTaskIndex.rewrite(PERMITTED + "select RES.REV_, lower(RES.NAME_) LOWER_NAME_ " + source("?")
				+ DEFINITION + "WHERE ( 1 = 1 )" + READABLE + " order by LOWER_NAME_ asc LIMIT ? OFFSET ?"))
			.isEmpty();
	}

	@Test
	void tasksWithoutADefinitionAreNotInTheTable() {
		assertThat(GroupTaskIndex.rewrite(
				PERMITTED + COUNT + source("?") + DEFINITION.replace("inner", "left") + "WHERE ( 1 = 1 )" + READABLE))
			.isEmpty();
	}

	private static String source(String groups) {
		return "from (select T.* from ACT_RU_TASK T where T.ID_ = any (array(select I.TASK_ID_ from ACT_RU_IDENTITYLINK I"
				+ " where I.TYPE_ = 'candidate' and ( I.GROUP_ID_ IN ( " + groups
				+ " ) )  order by I.TASK_ID_)) offset 0) RES";
	}

}
