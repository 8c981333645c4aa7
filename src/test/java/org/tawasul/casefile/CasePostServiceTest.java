package org.tawasul.casefile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CasePostServiceTest {

	@ParameterizedTest
	@CsvSource({ "https://x.com/a/status/1,https://x.com/a/status/1", "HTTPS://X.com/a,https://X.com/a",
			"' https://www.instagram.com/p/x?a=1#b ',https://www.instagram.com/p/x?a=1#b",
			"https://x.com/وزارة,https://x.com/%D9%88%D8%B2%D8%A7%D8%B1%D8%A9" })
	void linkIsKeptInPlainCharacters(String typed, String link) {
		assertThat(CasePostService.parse(typed)).contains(link);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://x.com/a", "javascript:alert(1)", "https:", "https://", "x.com/a",
			"https://localhost/a", "https://10.0.0.1/a", "https://ministry@evil.example/a", "https://x.com:8443/a",
			"https://x.com/a b", "data:text/html,x", "//x.com/a", "" })
	void anythingElseIsNoLinkToAPost(String typed) {
		assertThat(CasePostService.parse(typed)).isEmpty();
	}

	@Test
	void linkThatIsTooLongIsNotKept() {
		assertThat(CasePostService.parse("https://x.com/" + "a".repeat(CasePostService.MAX_LINK))).isEmpty();
	}

}
