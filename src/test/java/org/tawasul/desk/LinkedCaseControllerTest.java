package org.tawasul.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Cases are linked on the desk, by who works on them, and nobody sees by it what they may
 * not see otherwise.
 */
@TawasulTest
class LinkedCaseControllerTest extends ReportedFire {

	@Autowired
	private CaseService cases;

	@Test
	void aHandlerLinksACaseByItsNumberAndTheMainCaseListsItWhileTheWorkListShowsOneLineWithACount() throws Exception {
		CaseNumber main = fire("SA-01");
		link(StaffUsers.COORDINATOR, this.fire, main.toString()).andExpect(redirectedUrl("/desk/cases/" + this.fire));
		see(StaffUsers.COORDINATOR).andExpect(content().string(
				allOf(containsString("وينتظر حله"), containsString("/desk/cases/" + main), containsString("/unlink"))));
		page(StaffUsers.COORDINATOR, main).andExpect(content()
			.string(allOf(containsString("طلب مماثل واحد"), containsString("/desk/cases/" + this.fire + "\""))));
		list("/desk/incidents?tab=new&sort=-number").andExpect(content()
			.string(allOf(containsString("ومعه طلب مماثل واحد"), containsString("/desk/cases/" + main + "\""),
					not(containsString("/desk/cases/" + this.fire + "\"")))));
		list("/desk/incidents?tab=new&mark=linked&sort=-number")
			.andExpect(content().string(allOf(containsString("/desk/cases/" + this.fire + "\""),
					not(containsString("/desk/cases/" + main + "\"")))));
	}

	@Test
	void aCaseThatHasBecomeMoreImportantThanItsMainCaseStandsOnTheListBesideIt() throws Exception {
		// Where few other tests report fires, so that both are on the first page in each
		// order.
		CaseNumber main = fire("SA-12");
		CaseNumber linked = fire("SA-12");
		link(StaffUsers.CARE, linked, main.toString()).andExpect(status().is3xxRedirection());
		this.cases.changeImportance(main, Importance.NORMAL, "care");
		for (String order : List.of("-number", "urgency", "due")) {
			ofRegion("SA-12", order).andExpect(content().string(allOf(containsString("/desk/cases/" + linked + "\""),
					containsString("/desk/cases/" + main + "\""))));
		}
		this.cases.changeImportance(main, Importance.VERY_IMPORTANT, "care");
		ofRegion("SA-12", "-number")
			.andExpect(content().string(allOf(not(containsString("/desk/cases/" + linked + "\"")),
					containsString("/desk/cases/" + main + "\""))));
	}

	@Test
	void theLinkIsUndoneWithAReasonThatTheHandlersRead() throws Exception {
		CaseNumber main = fire("SA-01");
		link(StaffUsers.CARE, this.fire, main.toString()).andExpect(status().is3xxRedirection());
		undo(StaffUsers.COORDINATOR, this.fire, " ").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اكتب سبب إلغاء الربط")));
		undo(StaffUsers.COORDINATOR, this.fire, "هذا حريق في مبنى آخر").andExpect(status().is3xxRedirection());
		assertThat(this.scenario.file(this.fire).getStatus()).isEqualTo("under_study");
		see(StaffUsers.COORDINATOR)
			.andExpect(content().string(allOf(containsString("هذا حريق في مبنى آخر"), not(containsString("/unlink")))));
		undo(StaffUsers.COORDINATOR, this.fire, "مرة أخرى").andExpect(status().isConflict())
			.andExpect(content().string(containsString("الطلب غير مرتبط بطلب رئيسي الآن")));
		undo(StaffUsers.HEAD, this.fire, "مرة أخرى").andExpect(status().isForbidden());
	}

	@Test
	void onceALinkWasUndoneOnlyTheCareCentreLinksTheCaseAgainSoThatNobodyPutsAnEscalationOff() throws Exception {
		CaseNumber main = fire("SA-01");
		link(StaffUsers.COORDINATOR, this.fire, main.toString()).andExpect(status().is3xxRedirection());
		undo(StaffUsers.COORDINATOR, this.fire, "هذا حريق في مبنى آخر").andExpect(status().is3xxRedirection());
		link(StaffUsers.COORDINATOR, this.fire, main.toString()).andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("فلا يربطه من جديد إلا مركز رعاية المستفيدين"),
					containsString("value=\"" + main + "\""))));
		assertThat(this.scenario.file(this.fire).getStatus()).isEqualTo("under_study");
		link(StaffUsers.CARE, this.fire, main.toString()).andExpect(status().is3xxRedirection());
		assertThat(this.scenario.file(this.fire).getStatus()).isEqualTo("linked");
	}

	@Test
	void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
		link(StaffUsers.COORDINATOR, this.fire, "").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اكتب رقم الطلب الرئيسي")));
		link(StaffUsers.COORDINATOR, this.fire, "حريق").andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("value=\"حريق\""), containsString("أرقام فقط"))));
		link(StaffUsers.COORDINATOR, this.fire, this.fire.toString()).andExpect(status().isConflict())
			.andExpect(content()
				.string(allOf(containsString("لا يُربط الطلب بنفسه"), containsString("value=\"" + this.fire + "\""))));
	}

	@Test
	void aCaseThatSomebodyMayNotSeeIsToThemOneThatDoesNotExist() throws Exception {
		CaseNumber foreign = fire("SA-14");
		String unknown = "لا يوجد طلب بهذا الرقم ضمن ما يمكنك الاطلاع عليه";
		link(StaffUsers.COORDINATOR, this.fire, foreign.toString()).andExpect(status().isConflict())
			.andExpect(content().string(containsString(unknown)));
		link(StaffUsers.COORDINATOR, this.fire, "999999999").andExpect(status().isConflict())
			.andExpect(content().string(containsString(unknown)));

		link(StaffUsers.CARE, this.fire, foreign.toString()).andExpect(status().is3xxRedirection());
		see(StaffUsers.COORDINATOR).andExpect(content()
			.string(allOf(containsString("ليس ضمن ما يمكنك الاطلاع عليه"), not(containsString(foreign.toString())))));
		page(StaffUsers.COORDINATOR_14, this.fire).andExpect(status().isNotFound());
		page(StaffUsers.COORDINATOR_14, foreign).andExpect(content()
			.string(allOf(containsString("طلب مماثل واحد"), not(containsString("/desk/cases/" + this.fire)))));
	}

	@Test
	void onlyThoseWhoWorkOnACaseLinkIt() throws Exception {
		CaseNumber main = fire("SA-01");
		link(StaffUsers.MANAGER, this.fire, main.toString()).andExpect(status().isForbidden());
		link(StaffUsers.HEAD, this.fire, main.toString()).andExpect(status().isConflict())
			.andExpect(content().string(containsString("الطلب لدى غيركم الآن")));
		link(StaffUsers.COORDINATOR_14, this.fire, main.toString()).andExpect(status().isNotFound());
		assertThat(this.scenario.file(this.fire).getStatus()).isEqualTo("under_study");
	}

	@Test
	void openCasesOfTheSameKindAtTheSameFacilityAreOfferedToLinkTo() throws Exception {
		String school = "مدرسة " + UUID.randomUUID();
		CaseNumber main = at(school, Category.FIRE);
		CaseNumber other = at(school, Category.CLEANLINESS);
		CaseNumber number = at(school, Category.FIRE);
		page(StaffUsers.CARE, number)
			.andExpect(content().string(allOf(containsString("name=\"main\" value=\"" + main + "\""),
					not(containsString("name=\"main\" value=\"" + other + "\"")))));
	}

	private CaseNumber fire(String region) {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, region));
	}

	private CaseNumber at(String school, Category category) {
		CaseReport plain = CaseScenario.incident(category, "SA-01");
		return this.scenario.open(new CaseReport(plain.type(), category, null, plain.subject(), plain.description(),
				"SA-01", null, new Facility(FacilityKind.SCHOOL, school, null), false, false, Map.of(),
				plain.reporter(), Channel.WEB, Locale.forLanguageTag("ar")));
	}

	private ResultActions link(RequestPostProcessor by, CaseNumber number, String main) throws Exception {
		return this.pages.perform(post("/desk/cases/" + number + "/link").with(by).with(csrf()).param("main", main));
	}

	private ResultActions undo(RequestPostProcessor by, CaseNumber number, String reason) throws Exception {
		return this.pages
			.perform(post("/desk/cases/" + number + "/unlink").with(by).with(csrf()).param("reason", reason));
	}

	private ResultActions page(RequestPostProcessor by, CaseNumber number) throws Exception {
		return this.pages.perform(get("/desk/cases/" + number).with(by));
	}

	private ResultActions ofRegion(String region, String order) throws Exception {
		return this.pages
			.perform(get("/desk/incidents?tab=new&region=" + region + "&sort=" + order).with(StaffUsers.CARE));
	}

	private ResultActions list(String address) throws Exception {
		return this.pages.perform(get(address).with(StaffUsers.COORDINATOR));
	}

}
