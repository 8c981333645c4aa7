package org.tawasul.desk.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.WorkListTab;

import static org.assertj.core.api.Assertions.assertThat;

class WorkListPageRequestTest {

	@Test
	void anEmptyAddressMeansTheFirstPageOfTheFirstList() {
		assertThat(WorkListPageRequest.FIRST.list()).isEqualTo(WorkListTab.NEW);
		assertThat(WorkListPageRequest.FIRST.below()).isEmpty();
		assertThat(WorkListPageRequest.FIRST.serial()).isEqualTo(1);
	}

	@Test
	void aLaterPageBeginsBelowANumber() {
		WorkListPageRequest request = new WorkListPageRequest("closed", "41010", "26");
		assertThat(request.list()).isEqualTo(WorkListTab.CLOSED);
		assertThat(request.below()).contains(new CaseNumber(41010));
		assertThat(request.serial()).isEqualTo(26);
	}

	@ParameterizedTest
	@CsvSource({ "open,x,26", "'',0,26", "CLOSED,,26" })
	void invalidValuesMeanTheFirstPage(String tab, String before, String from) {
		WorkListPageRequest request = new WorkListPageRequest(tab, before, from);
		assertThat(request.list()).isEqualTo(WorkListTab.NEW);
		assertThat(request.below()).isEmpty();
		assertThat(request.serial()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "99999999", "many" })
	void anInvalidSerialNumberCountsFromOne(String from) {
		assertThat(new WorkListPageRequest("new", "41010", from).serial()).isEqualTo(1);
	}

}
