package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tawasul.access.CookieJar;
import org.tawasul.directory.Role;

import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tawasul.access.FormPost.csrf;

/**
 * An administrator's browser: it keeps cookies, follows redirects and can confirm what a
 * form would bring about.
 */
final class EditorBrowser {

	private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"");

	private final MockMvc pages;

	private final RequestPostProcessor person;

	private final CookieJar cookies = new CookieJar();

	private final MockHttpSession session = new MockHttpSession();

	private String posted = "";

	private Map<String, String> fields = Map.of();

	private String page = "";

	EditorBrowser(MockMvc pages) {
		this(pages, "admin");
	}

	EditorBrowser(MockMvc pages, String username) {
		this.pages = pages;
		this.person = user(username).roles(Role.ADMINISTRATOR.name());
	}

	/** What a page shows. */
	String open(String address) throws Exception {
		return perform(get(address));
	}

	/** What is shown after a form was sent: name, value, name, value. */
	String send(String address, String... namesAndValues) throws Exception {
		Map<String, String> sent = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			sent.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		this.posted = address;
		this.fields = sent;
		return perform(form(address, sent));
	}

	/** What is shown after a form with files was sent. */
	String follow(MockHttpServletRequestBuilder form) throws Exception {
		return perform(form);
	}

	/** Sends the form again whose consequences are shown. */
	String confirm() throws Exception {
		Matcher shown = SHOWN.matcher(this.page);
		if (!shown.find()) {
			throw new AssertionError("There is nothing to confirm: " + this.page);
		}
		Map<String, String> sent = new LinkedHashMap<>(this.fields);
		sent.put("shown", HtmlUtils.htmlUnescape(shown.group(1)));
		return perform(form(this.posted, sent));
	}

	private static MockHttpServletRequestBuilder form(String address, Map<String, String> sent) {
		MockHttpServletRequestBuilder form = post(address).with(csrf());
		sent.forEach(form::param);
		return form;
	}

	private String perform(MockHttpServletRequestBuilder request) throws Exception {
		MvcResult result = this.pages.perform(request.session(this.session).with(this.person).with(this.cookies))
			.andDo(this.cookies)
			.andReturn();
		String next = result.getResponse().getRedirectedUrl();
		if (next != null) {
			MockHttpServletRequestBuilder following = get(next);
			return perform(result.getFlashMap().isEmpty() ? following : following.flashAttrs(result.getFlashMap()));
		}
		this.page = result.getResponse().getContentAsString();
		return this.page;
	}

}
