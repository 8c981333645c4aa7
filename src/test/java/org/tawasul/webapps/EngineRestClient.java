package org.tawasul.webapps;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Calls the engine's REST interface from outside, as a user of the demo.
 *
 * @param port of the running application
 * @param username who calls
 */
public record EngineRestClient(int port, String username) {

	static final String PASSWORD = "Balagh-19996";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	public HttpResponse<String> get(String path) {
		return send("GET", path, null, PASSWORD);
	}

	/** Whoever asks reads Arabic. */
	public HttpResponse<String> sendInArabic(String method, String path, String json) {
		return send(method, path, json, PASSWORD, "ar");
	}

	public HttpResponse<String> post(String path, String json) {
		return send("POST", path, json, PASSWORD);
	}

	HttpResponse<String> put(String path, String json) {
		return send("PUT", path, json, PASSWORD);
	}

	HttpResponse<String> delete(String path) {
		return send("DELETE", path, null, PASSWORD);
	}

	JsonNode read(String path) {
		return json(get(path));
	}

	public static JsonNode json(HttpResponse<String> response) {
		try {
			return new ObjectMapper().readTree(response.body());
		}
		catch (IOException ex) {
			throw new AssertionError(response.statusCode() + " " + response.body(), ex);
		}
	}

	HttpResponse<String> send(String method, String path, String json, String password) {
		return send(method, path, json, password, "en");
	}

	HttpResponse<String> send(String method, String path, String json, String password, String language) {
		String basic = Base64.getEncoder()
			.encodeToString((this.username + ":" + password).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/engine-rest" + path))
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.header("Accept-Language", language)
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody())
			.build();
		try {
			return HTTP.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
