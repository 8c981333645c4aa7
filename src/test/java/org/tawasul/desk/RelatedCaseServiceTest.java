package org.tawasul.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Place;
import org.tawasul.casefile.Reporter;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

@TawasulTest
class RelatedCaseServiceTest {

	/** In the sea, where no other class has a case. */
	private static final double LATITUDE = 21;

	private static final double NEAR_ALL_KINDS = 37.0;

	private static final double NEAR_TOO_MANY = 37.5;

	@Autowired
	private CurrentUser users;

	@Autowired
	private RelatedCaseService related;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private MockMvc pages;

	@Test
	void casesNearbyOfTheSameFacilityAndByTheSameReporterAreFound() throws Exception {
		String school = "مدرسة " + ThreadLocalRandom.current().nextLong();
		CaseNumber first = open(NEAR_ALL_KINDS, "SA-01", school, 0, "0551112233");
		CaseNumber near = open(NEAR_ALL_KINDS, "SA-01", "أخرى", 0.004, null);
		CaseNumber far = open(NEAR_ALL_KINDS, "SA-01", "  مَدرسه " + school.substring(6), 0.006, null);
		CaseNumber same = open(NEAR_ALL_KINDS, "SA-01", "ثالثة", 0.5, "0551112233");
		CaseNumber foreign = open(NEAR_ALL_KINDS, "SA-14", school, 0.001, "0551112233");
		RelatedCases found = this.related.find(viewer("coordinator"), this.scenario.file(first));
		assertThat(found.nearby()).containsExactly(near);
		assertThat(found.sameFacility()).containsExactly(far);
		assertThat(found.sameReporter()).contains(same).doesNotContain(first, foreign);
		assertThat(this.related.find(viewer("care"), this.scenario.file(first)).nearby()).containsExactly(foreign,
				near);
		this.pages.perform(get("/desk/cases/" + first).with(StaffUsers.COORDINATOR))
			.andExpect(content().string(allOf(containsString("/desk/cases/" + near),
					containsString("/desk/cases/" + far), not(containsString("/desk/cases/" + foreign)))))
			.andExpect(content().string(stringContainsInOrder("href=\"#request\"", "href=\"#attachments\"",
					"href=\"#comments\"", "href=\"#print\"", "href=\"#user\"", "href=\"#place\"")))
			.andExpect(content().string(stringContainsInOrder("id=\"request\"", "id=\"attachments\"", "id=\"comments\"",
					"id=\"print\"", "id=\"user\"", "id=\"place\"", "id=\"timeline\"", "id=\"messages\"")));
	}

	@Test
	void noMoreThanAFewAreShown() {
		String school = "مدرسة " + ThreadLocalRandom.current().nextLong();
		CaseNumber first = open(NEAR_TOO_MANY, "SA-01", school, 0, null);
		for (int index = 0; index < RelatedCases.MAX + 2; index++) {
			open(NEAR_TOO_MANY, "SA-01", school, 0, null);
		}
		RelatedCases found = this.related.find(viewer("coordinator"), this.scenario.file(first));
		assertThat(List.of(found.nearby(), found.sameFacility())).allSatisfy((list) -> assertThat(list).hasSize(5));
		assertThat(found.sameReporter()).isEmpty();
	}

	private CaseNumber open(double longitude, String region, String facility, double north, @Nullable String mobile) {
		CaseReport plain = CaseScenario.report(CaseType.INCIDENT, Category.FIRE, region);
		Reporter reporter = (mobile != null)
				? new Reporter("نورة", null, "+966" + mobile.substring(1), null, null, null, null) : null;
		return this.scenario
			.open(new CaseReport(plain.type(), plain.category(), null, plain.subject(), plain.description(), region,
					new Place(LATITUDE + north, longitude, "موقع"), new Facility(FacilityKind.SCHOOL, facility, null),
					false, false, Map.of(), reporter, Channel.APP, Locale.forLanguageTag("ar")));
	}

	private StaffUser viewer(String username) {
		return this.users.of(username);
	}

}
