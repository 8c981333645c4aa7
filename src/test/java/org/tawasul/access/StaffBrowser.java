package org.tawasul.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.verification.ProofOfWorkSolver;

import org.springframework.web.util.HtmlUtils;

/**
 * A browser for tests, without a screen: keeps cookies, follows no redirect, and signs in
 * as a person would. The engine's servlets are reached through the real port only, not by
 * MockMvc.
 */
public final class StaffBrowser {

	/** The demo users' password. */
	public static final String PASSWORD = "Balagh-19996";

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.build();

	private String server;

	/**
	 * Opens a browser without any cookie.
	 * @param port of the application under test
	 */
	public StaffBrowser(int port) {
		this.server = "http://localhost:" + port;
	}

	/**
	 * Continues at another node, with the same cookies.
	 * @param port of the other node
	 */
	public void moveTo(int port) {
		this.server = "http://localhost:" + port;
	}

	/**
	 * Asks for a page as a browser does.
	 * @param path the address
	 * @return the answer
	 */
	public HttpResponse<String> get(String path) {
		return send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").GET());
	}

	/**
	 * Asks as a script or a program does.
	 * @param path the address
	 * @param headers names and values in turn
	 * @return the answer
	 */
	public HttpResponse<String> call(String path, String... headers) {
		HttpRequest.Builder request = request(path).GET();
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/**
	 * Fetches a file, and throws it away.
	 * @param path its address
	 * @return its size in bytes
	 */
	public long download(String path) {
		HttpResponse<InputStream> response = send(request(path).GET(), BodyHandlers.ofInputStream());
		if (response.statusCode() != 200) {
			throw new IllegalStateException(path + " is answered with " + response.statusCode());
		}
		try (InputStream file = response.body()) {
			return file.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sends fields without looking at a page before.
	 * @param path the address
	 * @param fields of the form
	 * @return the answer
	 */
	public HttpResponse<String> post(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + '=' + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.POST(BodyPublishers.ofString(body)));
	}

	/**
	 * Sends JSON as a script does.
	 * @param path the address
	 * @param json the body
	 * @param headers names and values in turn
	 * @return the answer
	 */
	public HttpResponse<String> postJson(String path, String json, String... headers) {
		return sendJson("POST", path, json, headers);
	}

	/**
	 * Sends JSON as a script does.
	 * @param method of HTTP
	 * @param path the address
	 * @param json the body; null without one
	 * @param headers names and values in turn
	 * @return the answer
	 */
	public HttpResponse<String> sendJson(String method, String path, @Nullable String json, String... headers) {
		return send(request(path).headers(headers)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody()));
	}

	/**
	 * Opens the sign-in page, does its work and sends it.
	 * @param username the name
	 * @param password the password
	 * @return the answer
	 */
	public HttpResponse<String> signIn(String username, String password) {
		Map<String, String> fields = solved();
		fields.put("username", username);
		fields.put("password", password);
		return post("/login", fields);
	}

	/**
	 * The hidden fields of the sign-in page, with its work done.
	 * @return the fields
	 */
	public Map<String, String> solved() {
		Map<String, String> fields = hidden(get("/login").body());
		fields.remove("codeToken");
		fields.put("number", String.valueOf(ProofOfWorkSolver.solve(fields.get("salt"), fields.get("challenge"))));
		return fields;
	}

	/**
	 * The hidden fields of a page, such as its token.
	 * @param page its HTML
	 * @return names and values
	 */
	public static Map<String, String> hidden(String page) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher matcher = HIDDEN.matcher(page);
		while (matcher.find()) {
			fields.put(matcher.group(1), HtmlUtils.htmlUnescape(matcher.group(2)));
		}
		return fields;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		return send(request, BodyHandlers.ofString());
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
		try {
			return this.client.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
