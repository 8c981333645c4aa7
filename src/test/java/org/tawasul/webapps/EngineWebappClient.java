package org.tawasul.webapps;

import java.net.http.HttpResponse;

import org.tawasul.access.StaffBrowser;

/**
 * Calls the engine as its web applications do, with their session and token.
 *
 * @param browser in which somebody is signed in
 * @param token of the applications
 */
record EngineWebappClient(StaffBrowser browser, String token) {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	static EngineWebappClient of(int port, String username) {
		StaffBrowser browser = new StaffBrowser(port);
		browser.get("/login?lang=en");
		String token = browser.signIn(username, StaffBrowser.PASSWORD)
			.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("CAM-XSRF-TOKEN="))
			.map((cookie) -> cookie.replaceAll("^[^=]+=|;.*", ""))
			.findFirst()
			.orElseThrow();
		return new EngineWebappClient(browser, token);
	}

	/**
	 * Asks the engine for something.
	 * @param path below the engine
	 * @param json null without a body
	 */
	HttpResponse<String> send(String method, String path, String json) {
		return this.browser.sendJson(method, ENGINE + path, json, "X-XSRF-TOKEN", this.token);
	}

}
