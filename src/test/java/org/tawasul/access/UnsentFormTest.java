package org.tawasul.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class UnsentFormTest {

	@ParameterizedTest(name = "{0} {1} from {2}: {3}")
	@CsvSource({
	// @formatter:off
			"POST, 'text/html,*/*', same-origin, true",
			"POST, 'text/html,*/*', , true",
			"POST, 'text/html,*/*', cross-site, false",
			"POST, 'text/html,*/*', same-site, false",
			"POST, '*/*', same-origin, false",
			"POST, , same-origin, false",
			"GET, 'text/html,*/*', same-origin, false"
	// @formatter:on
	})
	void aFormIsOneOfOurPagesAndSentByAPerson(String method, String accepted, String site, boolean form) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/desk/cases/41001/comments");
		if (accepted != null) {
			request.addHeader("Accept", accepted);
		}
		if (site != null) {
			request.addHeader("Sec-Fetch-Site", site);
		}
		assertThat(UnsentForm.isForm(request)).isEqualTo(form);
	}

}
