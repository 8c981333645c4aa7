package org.tawasul.webapps.signon;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class BlockedPathFilterTest {

	private final MockFilterChain chain = new MockFilterChain();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/identity/verify", "/engine-rest/engine/default/identity/verify/",
			"/camunda/api/engine/engine/default/identity/verify", "/camunda/api/admin/auth/user/default/login/tasklist",
			"/camunda/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/",
			"/camunda/app/other/default/", "/camunda/app/tawasul/../x" })
	void blockedPathsAnswerAsIfTheyDidNotExist(String path) throws Exception {
		filter(path);
		assertThat(this.response.getStatus()).isEqualTo(404);
		assertThat(this.chain.getRequest()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/identity/groups", "/engine-rest/task", "/camunda/app/tasklist/default/",
			"/camunda/app/tasklist", "/camunda/app/tawasul/words.js", "/camunda/api/admin/auth/user/default",
			"/camunda/api/engine/engine/default/task" })
	void otherPathsPass(String path) throws Exception {
		filter(path);
		assertThat(this.chain.getRequest()).isNotNull();
	}

	private void filter(String path) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		request.setServletPath(path);
		new BlockedPathFilter().doFilter(request, this.response, this.chain);
	}

}
