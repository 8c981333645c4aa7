package org.tawasul.process.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Deploys as a process owner does from Modeler.
 */
final class OwnerDeployment {

	private final int port;

	private final Map<String, String> fields = new LinkedHashMap<>();

	private String language = "en";

	OwnerDeployment(int port, String name) {
		this.port = port;
		this.fields.put("deployment-name", name);
	}

	OwnerDeployment with(String field, String value) {
		this.fields.put(field, value);
		return this;
	}

	OwnerDeployment in(String language) {
		this.language = language;
		return this;
	}

	HttpResponse<String> send(Map<String, byte[]> files) throws IOException, InterruptedException {
		StringBuilder body = new StringBuilder();
		this.fields.forEach((name, value) -> body.append(part(name, "", value)));
		files.forEach((name, content) -> body
			.append(part(name, "; filename=\"" + name + "\"", new String(content, StandardCharsets.UTF_8))));
		String basic = Base64.getEncoder().encodeToString("owner:Balagh-19996".getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/engine-rest/deployment/create"))
			.header("Authorization", "Basic " + basic)
			.header("Accept", "application/json")
			.header("Accept-Language", this.language)
			.header("Content-Type", "multipart/form-data; boundary=limit")
			.POST(BodyPublishers.ofString(body + "--limit--\r\n"))
			.build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
	}

	static JsonNode json(HttpResponse<String> answer) throws IOException {
		return new ObjectMapper().readTree(answer.body());
	}

	private static String part(String name, String more, String content) {
		return "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content
				+ "\r\n";
	}

}
