package org.tawasul.desk.web;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.desk.WorkListHolder;
import org.tawasul.desk.WorkListPosition;
import org.tawasul.desk.WorkListTab;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpRequestTest {

	@Test
	void anEmptyAddressMeansTheFirstPageOfTheFirstList() {
		assertThat(FollowUpRequest.of(null, null, null, null).list()).isEqualTo(WorkListTab.NEW);
		assertThat(FollowUpRequest.of(null, null, null, null).behind()).isEmpty();
		assertThat(FollowUpRequest.of(null, null, null, null).serial()).isEqualTo(1);
	}

	@Test
	void aLaterPageBeginsBehindAPlaceInTheList() {
		Instant due = Instant.parse("2026-11-23T06:00:00.123456Z");
		String place = new WorkListPosition(1, due, "", 41010).code();
		FollowUpRequest request = FollowUpRequest.of("pending", "others", place, "26");
		assertThat(request.list()).isEqualTo(WorkListTab.PENDING);
		assertThat(request.one()).contains(WorkListHolder.OTHERS);
		assertThat(request.behind()).contains(new WorkListPosition(1, due, "", 41010));
		assertThat(FollowUpRequest.of("closed", null, "2-none-41010", "26").behind())
			.contains(new WorkListPosition(2, null, "", 41010));
		assertThat(request.serial()).isEqualTo(26);
	}

	@ParameterizedTest
	@CsvSource({ "opened,x,26", "'',3-none-41010,26", "CLOSED,,26", "all,41010,26", "'',0-none-0,2",
			"'',0-999999999999999999-1,2" })
	void invalidValuesMeanTheFirstPage(String tab, String after, String from) {
		FollowUpRequest request = FollowUpRequest.of(tab, "me", after, from);
		assertThat(request.one()).isEmpty();
		assertThat(request.list()).isEqualTo(WorkListTab.NEW);
		assertThat(request.behind()).isEmpty();
		assertThat(request.serial()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "99999999", "many" })
	void anInvalidSerialNumberCountsFromOne(String from) {
		assertThat(FollowUpRequest.of("new", null, "0-none-41010", from).serial()).isEqualTo(1);
	}

}
