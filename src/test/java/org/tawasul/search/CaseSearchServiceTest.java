package org.tawasul.search;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.search.SoughtCase.ANY;

/**
 * Cases are found by those who may see them, and the newest of them without any words.
 */
@TawasulTest
class CaseSearchServiceTest {

	@Autowired
	private CaseSearchService search;

	@Autowired
	private CurrentUser users;

	@Autowired
	private CaseScenario scenario;

	private SoughtCase sought;

	@BeforeEach
	void openACase() {
		this.sought = new SoughtCase(this.search, this.users, this.scenario);
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "coordinator2", "head", "director", "undersecretary", "minister", "care",
			"operations", "manager" })
	void thoseWhoMaySeeACaseFindIt(String username) {
		assertThat(this.sought.found(username, this.sought.word())).containsExactly(this.sought.number());
		assertThat(this.sought.found(username, this.sought.identity())).containsExactly(this.sought.number());
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator14", "agent", "owner", "admin" })
	void othersDoNot(String username) {
		assertThat(this.sought.found(username, this.sought.word())).isEmpty();
		assertThat(this.sought.found(username, this.sought.number().toString())).doesNotContain(this.sought.number());
		assertThat(this.sought.find(username, ANY, null).numbers()).doesNotContain(this.sought.number());
	}

	@Test
	void whoeverHandledACaseStillFindsItWhenItIsElsewhere() {
		this.scenario.refer(this.sought.number(), "coordinator", "EDU-01-BLD");
		assertThat(this.sought.found("coordinator", this.sought.word())).containsExactly(this.sought.number());
	}

	@Test
	void withoutWordsTheNewestComeFirstAndOlderOnesFollow() {
		FoundCases newest = this.sought.find("care", ANY, null);
		assertThat(newest.numbers()).isSortedAccordingTo((a, b) -> b.compareTo(a)).contains(this.sought.number());
		FoundCases next = this.sought.find("care", ANY, this.sought.number());
		assertThat(next.numbers()).allMatch((older) -> older.compareTo(this.sought.number()) < 0);
	}

}
