package org.tawasul.webapps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Deploys something harmless as Camunda Modeler does: a table of the release with a word
 * more in its description.
 */
final class TestDeployment {

	private static final String BODY = """
			--limit\r
			Content-Disposition: form-data; name="deployment-name"\r
			\r
			%s\r
			--limit\r
			Content-Disposition: form-data; name="QualitySample.dmn"; filename="QualitySample.dmn"\r
			Content-Type: text/xml\r
			\r
			%s\r
			--limit--\r
			""";

	private TestDeployment() {
	}

	private static String table() {
		try {
			return Files.readString(Path.of("processes/QualitySample.dmn"))
				.replaceFirst("</description>", " (" + System.nanoTime() + ")</description>");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static HttpResponse<String> of(int port, String username, String name) {
		String basic = Base64.getEncoder()
			.encodeToString((username + ":" + EngineRestClient.PASSWORD).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "multipart/form-data; boundary=limit")
			.POST(BodyPublishers.ofString(BODY.formatted(name, table())))
			.build();
		try {
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
