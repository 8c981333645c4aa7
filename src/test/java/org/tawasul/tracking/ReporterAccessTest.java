package org.tawasul.tracking;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * How reporters get to their case: by number and secret, or by the link of a message.
 */
@TawasulTest
class ReporterAccessTest extends ReporterPages {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Test
	void numberAndSecretOpenTheCaseAndNothingOfThemIsInAnAddress() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		MockHttpServletResponse answer = track(number.toString(), this.secrets.secretOf(number))
			.andExpect(redirectedUrl("/cases/" + number))
			.andReturn()
			.getResponse();
		assertThat(answer.getHeader("Set-Cookie")).startsWith("case-pass=")
			.contains("; Path=/cases/" + number, "; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Secure", "Max-Age", "Expires", this.secrets.secretOf(number));
		this.http.perform(get("/cases/{number}", number).cookie(answer.getCookie("case-pass")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("الطلب رقم " + number)))
			.andExpect(header().string("Cache-Control", containsString("no-store")));
	}

	@Test
	void theCookieIsForHttpsOnlyWhereThePageIs() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		String cookie = this.http.perform(get("/t/{token}", this.secrets.linkToken(number)).secure(true))
			.andReturn()
			.getResponse()
			.getHeader("Set-Cookie");
		assertThat(cookie).contains("; Secure");
	}

	@Test
	void arabicDigitsAndCarelessSpacesAreTaken() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		StringBuilder arabic = new StringBuilder();
		number.toString().chars().forEach((digit) -> arabic.append((char) (digit - '0' + '٠')));
		track("\u200F #" + arabic + " ", " " + this.secrets.secretOf(number).toLowerCase().replace("-", " ") + " ")
			.andExpect(redirectedUrl("/cases/" + number));
		track("\u202b\u2067" + arabic + "\u2069\u00a0", this.secrets.secretOf(number).replace("-", "\u2011") + "\u202f")
			.andExpect(redirectedUrl("/cases/" + number));
	}

	@Test
	void theLinkOfAMessageOpensItsCase() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		MockHttpServletResponse answer = this.http.perform(get("/t/{token}", this.secrets.linkToken(number)))
			.andExpect(redirectedUrl("/cases/" + number))
			.andReturn()
			.getResponse();
		this.http.perform(get("/cases/{number}", number).cookie(answer.getCookie("case-pass")))
			.andExpect(status().isOk());
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "AKApAAAAAAAAAAAAAAAAAAA", "a.b", "٤١٠٠١" })
	void aBrokenLinkAsksForNumberAndSecret(String token) throws Exception {
		this.http.perform(get("/t/{token}", token))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("هذا الرابط غير مكتمل")))
			.andExpect(content().string(containsString("id=\"track-secret\"")));
	}

	@Test
	void withoutAccessTheSecretIsAskedForWhetherOrNotTheCaseExists() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		CaseNumber other = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		Cookie ofOther = pass(other);
		for (String asked : new String[] { number.toString(), "99999999" }) {
			this.http.perform(get("/cases/{number}", asked)).andExpect(redirectedUrl("/track?number=" + asked));
			this.http.perform(get("/cases/{number}", asked).cookie(ofOther))
				.andExpect(redirectedUrl("/track?number=" + asked));
			this.http.perform(post("/cases/{number}/acceptance", asked).with(csrf()))
				.andExpect(forwardedUrl("/unsent"));
		}
		this.http.perform(get("/track?number=" + number + "&unsent=form"))
			.andExpect(content().string(containsString("فلم يُرسل ما كتبته")));
		this.http.perform(get("/cases/nonsense")).andExpect(redirectedUrl("/track"));
		this.http.perform(get("/track?number=" + number))
			.andExpect(content().string(containsString("value=\"" + number + "\"")));
	}

	@Test
	void accessExpiresAfterAWhileAndIsRenewedByUse() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		Cookie first = pass(number);
		this.scenario.turnClockBy(java.time.Duration.ofHours(11));
		Cookie second = this.http.perform(get("/cases/{number}", number).cookie(first))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
		this.scenario.turnClockBy(java.time.Duration.ofHours(2));
		this.http.perform(get("/cases/{number}", number).cookie(first)).andExpect(status().is3xxRedirection());
		this.http.perform(get("/cases/{number}", number).cookie(second)).andExpect(status().isOk());
	}

	@Test
	void leavingRevokesAccess() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		String cookie = send(number, "leave").andExpect(redirectedUrl("/"))
			.andReturn()
			.getResponse()
			.getHeader("Set-Cookie");
		assertThat(cookie).startsWith("case-pass=;").contains("Path=/cases/" + number, "Max-Age=0");
	}

	@Test
	void wrongNumberAndWrongSecretAreAnsweredAlikeAndWhatWasTypedStays() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		track(number.toString(), "0000-0000-0000").andExpect(status().isNotFound())
			.andExpect(content().string(containsString("لم نجد طلبًا")))
			.andExpect(content().string(containsString("value=\"" + number + "\"")))
			.andExpect(content().string(containsString("value=\"0000-0000-0000\"")));
		track("99999999", "0000-0000-0000").andExpect(status().isNotFound())
			.andExpect(content().string(containsString("لم نجد طلبًا")));
		track("", "").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اكتب رقم الطلب.")))
			.andExpect(content().string(containsString("اكتب الرمز السري.")));
		track("abc<script>", "x").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("رقم الطلب يتكون من أرقام فقط.")))
			.andExpect(content().string(not(containsString("<script>"))));
	}

	@Test
	void wrongSecretsInARowAreTooManyButTheRightOneOpens() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		for (int i = 0; i < 10; i++) {
			trackFrom("10.3.3.3", number.toString(), "0000-0000-0000").andExpect(status().isNotFound());
		}
		trackFrom("10.3.3.3", number.toString(), "0000-0000-0000").andExpect(status().isTooManyRequests())
			.andExpect(header().exists("Retry-After"))
			.andExpect(content().string(containsString("أعد المحاولة بعد دقيقة واحدة.")));
		trackFrom("10.3.3.3", number.toString(), this.secrets.secretOf(number))
			.andExpect(redirectedUrl("/cases/" + number));
	}

	@Test
	void theLanguageChangesInTheMiddleOfAFormAndWhatIsTypedStays() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		send(number, "objections", "reason", "كلام كتبته", "switch", "en").andExpect(status().isOk())
			.andExpect(content().string(containsString("<html lang=\"en\"")))
			.andExpect(content().string(containsString("كلام كتبته")));
		assertThat(this.cases.objections(number)).isEmpty();
		this.http
			.perform(post("/track").param("number", "41").param("secret", "7K2M").param("switch", "en").with(csrf()))
			.andExpect(content().string(containsString("Track a request")))
			.andExpect(content().string(containsString("value=\"7K2M\"")));
	}

	private ResultActions track(String number, String secret) throws Exception {
		return trackFrom("10.4." + (int) (Math.random() * 250) + ".1", number, secret);
	}

	private ResultActions trackFrom(String address, String number, String secret) throws Exception {
		return this.http
			.perform(post("/track").param("number", number).param("secret", secret).with(csrf()).with((request) -> {
				request.setRemoteAddr(address);
				return request;
			}));
	}

}
