package org.tawasul.webapps.permission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which queries of the engine are rewritten, and into what.
 */
class PermissionSubqueryTest {

	@Test
	void aJoinWithPermissionsBecomesALookUpAmongThem() {
		assertThat(PermissionSubquery.rewrite("select distinct RES.ID_ from ACT_RU_TASK RES inner join (\n"
				+ " SELECT A.* FROM ACT_RU_AUTHORIZATION A WHERE A.TYPE_ < 2 AND ( A.USER_ID_ in ( ?, '*') OR A.GROUP_ID_ IN ( ? ))"
				+ " ) AUTH ON (AUTH.RESOURCE_ID_ in (RES.ID_ , D.KEY_ , '*' )) where ( 1 = 1 and RES.NAME_ = ? ) and ("
				+ " (AUTH.RESOURCE_ID_ IS NOT NULL) ) LIMIT ?"))
			.hasValue(
					"with permitted as materialized (select A.RESOURCE_ID_::text as RESOURCE_ID_ FROM ACT_RU_AUTHORIZATION A WHERE A.TYPE_ < 2"
							+ " AND ( A.USER_ID_ in ( ?, '*') OR A.GROUP_ID_ IN ( ? )) )"
							+ " select distinct RES.ID_ from ACT_RU_TASK RES  where ( 1 = 1 and RES.NAME_ = ? ) and ("
							+ " (exists (select from permitted where RESOURCE_ID_ = '*') or RES.ID_ in (select RESOURCE_ID_ from permitted)"
							+ " or D.KEY_ in (select RESOURCE_ID_ from permitted)) ) LIMIT ?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "select RES.* from ACT_RU_TASK RES",
			"select ? from T RES inner join (SELECT A.* FROM ACT_RU_AUTHORIZATION A WHERE A.X = ?) AUTH ON (AUTH.RESOURCE_ID_ in (RES.ID_, '*')) where (AUTH.RESOURCE_ID_ IS NOT NULL)",
			"select 1 from T RES left join (SELECT A.* FROM ACT_RU_AUTHORIZATION A WHERE A.X = ?) AUTH ON (AUTH.RESOURCE_ID_ in (RES.ID_, '*')) where (AUTH.RESOURCE_ID_ IS NOT NULL)",
			"select 1 from T RES inner join (SELECT A.* FROM ACT_RU_AUTHORIZATION A WHERE A.X = ?) AUTH ON (AUTH.RESOURCE_ID_ in (RES.ID_, '*')) where AUTH.PERMS_ = 1 and (AUTH.RESOURCE_ID_ IS NOT NULL)",
			"select 1 from T RES inner join (SELECT A.* FROM ACT_RU_AUTHORIZATION A WHERE A.X = ?) AUTH ON (AUTH.RESOURCE_ID_ in (RES.ID_, '*'))" })
	void anyOtherFormStaysAsItIs(String sql) {
		assertThat(PermissionSubquery.rewrite(sql)).isEmpty();
	}

}
