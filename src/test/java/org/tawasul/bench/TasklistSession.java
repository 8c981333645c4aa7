package org.tawasul.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.access.StaffBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has signed in and looks at the filter of their unit, with the requests
 * that Tasklist sends.
 */
final class TasklistSession {

	private static final String FILTERS = "/camunda/api/engine/engine/default/filter";

	private static final String ACCEPT = "application/hal+json, application/json; q=0.5";

	private static final String PAGE = """
			{"processVariables": [], "taskVariables": [], "caseInstanceVariables": [], "firstResult": 0, "maxResults": 15,
			"sorting": [{"sortOrder": "%s", "sortBy": "%s"}], "active": true}""";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final StaffBrowser browser;

	private final String token;

	private final String filter;

	/**
	 * Signs in.
	 * @param port of the application
	 * @param username whose unit it is
	 */
	TasklistSession(int port, String username) {
		this.browser = new StaffBrowser(port);
		this.token = token(this.browser.signIn(username, StaffBrowser.PASSWORD));
		this.filter = FILTERS + "/" + filterOfTheUnit();
	}

	/**
	 * The first page with the total: what Tasklist asks when it is opened, and again
	 * every ten seconds. The newest come first among those that are due at the same time.
	 * @return the total
	 */
	int list() {
		return page("desc", "created");
	}

	/**
	 * The first page after somebody has chosen to sort by deadline.
	 * @return the total
	 */
	int listByDeadline() {
		return page("asc", "dueDate");
	}

	/**
	 * How many tasks the filter shows.
	 * @return the number
	 */
	int count() {
		return total(this.browser.call(this.filter + "/count", "Accept", ACCEPT));
	}

	private int page(String order, String property) {
		return total(this.browser.postJson(this.filter + "/list?firstResult=0&maxResults=15",
				PAGE.formatted(order, property), "Accept", ACCEPT, "X-XSRF-TOKEN", this.token));
	}

	private String filterOfTheUnit() {
		JsonNode filters = read(this.browser.call(FILTERS + "?resourceType=Task&itemCount=false"));
		for (JsonNode found : filters) {
			if (found.path("properties").path("tawasul").asText().equals("unit")) {
				return found.path("id").asText();
			}
		}
		throw new IllegalStateException("no filter of the unit: " + filters);
	}

	private static int total(HttpResponse<String> answer) {
		JsonNode total = read(answer).path("count");
		assertThat(total.isInt()).as(answer.body()).isTrue();
		return total.asInt();
	}

	private static JsonNode read(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		try {
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String token(HttpResponse<String> signedIn) {
		return signedIn.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("CAM-XSRF-TOKEN="))
			.map((cookie) -> cookie.substring("CAM-XSRF-TOKEN=".length(), cookie.indexOf(';')))
			.findFirst()
			.orElseThrow();
	}

}
