package org.tawasul.desk;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
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
 * Which of the ministry's people see a case on the desk, and how much of it.
 */
@TawasulTest
class DeskCaseAccessTest extends ReportedFire {

	private static final String IDENTITY = "1234567897";

	private static final String MOBILE = "+966551234567";

	private static final String NOTE_FIELD = "id=\"comment-text\"";

	@Autowired
	private CaseHistoryService history;

	@Test
	void thoseWhomACaseConcernsSeeIt() throws Exception {
		for (RequestPostProcessor reader : new RequestPostProcessor[] { StaffUsers.COORDINATOR, StaffUsers.HEAD,
				StaffUsers.CARE, StaffUsers.MANAGER }) {
			see(reader).andExpect(status().isOk())
				.andExpect(content().string(containsString("رائحة غاز في مدرسة ابني")));
		}
	}

	@Test
	void coordinatorOfAnotherRegionIsToldThatThereIsNoSuchPage() throws Exception {
		see(StaffUsers.COORDINATOR_14).andExpect(status().isNotFound());
		this.pages
			.perform(post("/desk/cases/" + this.fire + "/comments").with(StaffUsers.COORDINATOR_14)
				.with(csrf())
				.param("text", "ملاحظة"))
			.andExpect(status().isNotFound());
		assertThat(this.history.comments(this.fire)).isEmpty();
	}

	@Test
	void headsAboveTheUnitReadTheCaseAndCommentWithoutWorkingOnIt() throws Exception {
		for (RequestPostProcessor reader : new RequestPostProcessor[] { StaffUsers.DIRECTOR,
				StaffUsers.as("undersecretary", Role.HEAD), StaffUsers.as("minister", Role.HEAD) }) {
			see(reader).andExpect(status().isOk())
				.andExpect(content().string(allOf(containsString("رائحة غاز في مدرسة ابني"), containsString(NOTE_FIELD),
						not(containsString(MOBILE)), not(containsString("name=\"importance\"")))));
		}
		comment(StaffUsers.DIRECTOR, "أرجو إفادتي", "staff").andExpect(status().is3xxRedirection());
		comment(StaffUsers.DIRECTOR, "رسالة", "reporter").andExpect(status().isConflict());
		assertThat(this.scenario.file(this.fire).getOpenedAt()).isNull();
		this.pages.perform(get("/desk/cases").param("number", this.fire.toString()).with(StaffUsers.DIRECTOR))
			.andExpect(redirectedUrl("/desk/cases/" + this.fire));
	}

	@Test
	void thoseWhomItDoesNotConcernAreToldThatThereIsNoSuchPage() throws Exception {
		for (RequestPostProcessor reader : new RequestPostProcessor[] { StaffUsers.MINISTER_OFFICE, StaffUsers.OWNER,
				StaffUsers.ADMIN, StaffUsers.as("edu14.head", Role.HEAD) }) {
			see(reader).andExpect(status().isNotFound());
		}
		this.pages.perform(get("/desk/cases/999999999999").with(StaffUsers.CARE)).andExpect(status().isNotFound());
		this.pages.perform(get("/desk/cases/everything").with(StaffUsers.CARE)).andExpect(status().isNotFound());
	}

	@Test
	void operationsRoomReadsEveryCaseMaskedAndChangesNothing() throws Exception {
		CaseNumber complaint = this.scenario.open(CaseScenario.report(CaseType.COMPLAINT, null, "SA-01"));
		for (CaseNumber number : List.of(this.fire, complaint)) {
			this.pages.perform(get("/desk/cases/" + number).with(StaffUsers.OPERATIONS))
				.andExpect(status().isOk())
				.andExpect(content().string(allOf(not(containsString(NOTE_FIELD)), not(containsString(MOBILE)),
						not(containsString("name=\"importance\"")))));
		}
		comment(StaffUsers.OPERATIONS, "ملاحظة", "staff").andExpect(status().isForbidden());
	}

	@Test
	void coordinatorsCanStillReadWhatWasEscalatedPastThemAndTheDirectorSeesItOnceItArrives() throws Exception {
		this.scenario.advanceToTimer(this.fire, "BoundaryEvent_AssessmentOverdue");
		this.scenario.advanceToTimer(this.fire, "BoundaryEvent_AssessmentOverdue");
		see(StaffUsers.DIRECTOR).andExpect(status().isOk()).andExpect(content().string(containsString(MOBILE)));
		see(StaffUsers.COORDINATOR).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(NOTE_FIELD), not(containsString(MOBILE)),
					not(containsString("reader-reporter")), not(containsString("/importance")))));
	}

	@Test
	void callCentreLearnsTheStatusAndNothingPersonal() throws Exception {
		this.scenario.handle(this.fire, "coordinator");
		comment(StaffUsers.COORDINATOR, "سر بين الزملاء", "staff").andExpect(status().is3xxRedirection());
		see(StaffUsers.AGENT).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("قيد المعالجة"), not(containsString("نورة بنت سعد")),
					not(containsString(MOBILE)), not(containsString("سر بين الزملاء")),
					not(containsString("رائحة غاز قوية")))));
		comment(StaffUsers.AGENT, "ملاحظة", "staff").andExpect(status().isForbidden());
	}

	@Test
	void nobodyOpensACaseThatTheyMayNotSee() throws Exception {
		opened(StaffUsers.COORDINATOR_14).andExpect(status().isNotFound());
		this.pages.perform(post("/desk/cases/" + this.fire + "/opened").with(StaffUsers.COORDINATOR))
			.andExpect(status().isForbidden());
		assertThat(this.scenario.file(this.fire).getOpenedAt()).isNull();
	}

	@Test
	void personalDataIsWholeForHandlersAndTheCareCentreAndMaskedForOthers() throws Exception {
		for (RequestPostProcessor reader : new RequestPostProcessor[] { StaffUsers.COORDINATOR, StaffUsers.CARE }) {
			see(reader).andExpect(content().string(allOf(containsString(IDENTITY), containsString("tel:" + MOBILE))));
		}
		for (RequestPostProcessor reader : new RequestPostProcessor[] { StaffUsers.HEAD, StaffUsers.MANAGER }) {
			see(reader).andExpect(content().string(allOf(not(containsString(IDENTITY)), not(containsString(MOBILE)),
					not(containsString("noura@")), containsString("••••••••97"), containsString("n•••@moe.example"))));
		}
	}

}
