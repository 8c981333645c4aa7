package org.tawasul.webapps.signon;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebappSessionRequestTest {

	private final List<String> written = new ArrayList<>();

	private final MockHttpServletRequest original = new MockHttpServletRequest();

	private final Authentications kept = new Authentications();

	private WebappSessionRequest request;

	@BeforeEach
	void signOn() {
		this.kept.addOrReplace(new UserAuthentication("coordinator", "default"));
		MockHttpSession session = new MockHttpSession() {

			@Override
			public void setAttribute(String name, Object value) {
				WebappSessionRequestTest.this.written.add(name);
				super.setAttribute(name, value);
			}

		};
		session.setAttribute("signed-on", this.kept);
		this.written.clear();
		this.original.setSession(session);
		this.request = new WebappSessionRequest(this.original);
	}

	@Test
	void whatIsPutBackAsItWasIsNotWritten() {
		HttpSession session = this.request.getSession();
		assertThat(session.getAttribute("signed-on")).isSameAs(this.kept);
		session.setAttribute("signed-on", this.kept);
		assertThat(this.written).isEmpty();
		assertThat(this.request.getSession(false)).isSameAs(session);
	}

	@Test
	void anotherPersonIsWritten() {
		HttpSession session = this.request.getSession();
		session.getAttribute("signed-on");
		this.kept.addOrReplace(new UserAuthentication("head", "default"));
		session.setAttribute("signed-on", this.kept);
		assertThat(this.written).containsExactly("signed-on");
	}

	@Test
	void theSamePersonLookedUpAnewIsWritten() {
		HttpSession session = this.request.getSession();
		session.getAttribute("signed-on");
		this.kept.addOrReplace(new UserAuthentication("coordinator", "default"));
		session.setAttribute("signed-on", this.kept);
		assertThat(this.written).containsExactly("signed-on");
	}

	@Test
	void everythingElseIsWritten() {
		HttpSession session = this.request.getSession();
		session.getAttribute("signed-on");
		session.setAttribute("signed-on", new Authentications());
		session.setAttribute("other", "value");
		assertThat(this.written).containsExactly("signed-on", "other");
	}

	@Test
	void anEndedSessionFailsAsAlways() {
		HttpSession session = this.request.getSession();
		session.invalidate();
		assertThatThrownBy(() -> session.getAttribute("signed-on")).isInstanceOf(IllegalStateException.class);
		assertThat(this.request.getSession(false)).isNull();
	}

}
