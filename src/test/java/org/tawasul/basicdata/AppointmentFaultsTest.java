package org.tawasul.basicdata;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * What an import refuses of posts, and of whatever would leave one without anybody.
 */
/** What an import refuses, and where it says the fault lies. Without a database. */
class AppointmentFaultsTest extends SmallMinistry {

	private static final String UNITS = "code,parent,kind,arabic_name,region";

	private static final String PEOPLE = "username,arabic_name,email,mobile,language";

	private static final String POSTS = "unit,role,username,as,from,until";

	@Test
	void postsInUnknownUnitsOfUnknownPeopleAndTwiceAreTold() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-99,HEAD,other,,,", "EDU-01,COORDINATOR,nobody,,,",
				"EDU-01,COORDINATOR,other,,,", "EDU-01,COORDINATOR,other,holder,,"),
				"posts.csv:2 UNIT unknown_unit [EDU-99]", "posts.csv:3 USERNAME unknown_person [nobody]",
				"posts.csv:5 USERNAME post_twice [other, 4]");
	}

	@Test
	void twoHeadsOfAUnitAreToldUnlessOneComesAfterTheOther() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,,,", "EDU-01,HEAD,other,,,"),
				"posts.csv:3 USERNAME two_heads [EDU-01, head]");
		assertThat(preview(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,,,2026-12-31",
				"EDU-01,HEAD,other,,2027-01-01,")))
			.isEmpty();
	}

	@Test
	void datesOfTwoMeaningsOrThatEndBeforeTheyBeginAreTold() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,COORDINATOR,other,,01/02/2027,",
				"EDU-01,MANAGER,other,,2027-02-01,2027-01-31", "EDU-01,AGENT,other,,0027-02-01,"),
				"posts.csv:2 FROM date_order [01/02/2027]", "posts.csv:3 UNTIL from_after_until []",
				"posts.csv:4 FROM date_far [0027-02-01]");
	}

	@Test
	void nobodyStandsInForThemselves() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,نائب,,"),
				"posts.csv:2 USERNAME stand_in_for_oneself [head]");
	}

	@Test
	void theLastAdministratorStaysWhateverTheFilesLeaveOut() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,,,").complete(ImportFileKind.POSTS),
				"posts.csv:0 null last_administrator [admin]");
		refused(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "head,المدير,,,").complete(ImportFileKind.PEOPLE),
				"posts.csv:0 null last_administrator [admin]");
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "MOE,ADMINISTRATOR,admin,,,2026-11-01"),
				"posts.csv:0 null last_administrator [admin]");
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "MOE,ADMINISTRATOR,other,,,", "EDU-01,HEAD,head,,,")
			.complete(ImportFileKind.POSTS), "posts.csv:0 null last_administrator [admin]");
	}

	@Test
	void theLastAdministratorIsNotEndedByADateToComeEither() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "MOE,ADMINISTRATOR,admin,,,2026-11-22"),
				"posts.csv:0 null last_administrator [admin]");
		assertThat(preview(ImportFixture.with(ImportFileKind.POSTS, POSTS, "MOE,ADMINISTRATOR,admin,,,2026-12-31",
				"MOE,ADMINISTRATOR,other,,2027-01-01,")))
			.isEmpty();
	}

	@Test
	void aUnitWithOpenCasesIsNotRemoved() {
		given(this.openCases.findAmong(any())).willReturn(Set.of("EDU-01"));
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "MOE,,MINISTRY,وزارة,").complete(ImportFileKind.UNITS),
				"units.csv:0 CODE unit_has_cases [EDU-01]");
	}

	@Test
	void whoIsInAPostCannotBeMissingFromACompleteFileOfPeople() {
		refused(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "admin,المدير,,,")
			.and(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,,,")
			.complete(ImportFileKind.PEOPLE), "posts.csv:2 USERNAME person_leaves [head]");
	}

}
