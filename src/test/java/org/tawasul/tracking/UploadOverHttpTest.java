package org.tawasul.tracking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Uploads as they come over a real line: too long, cut off, longer than they said.
 */
@TawasulTest
class UploadOverHttpTest {

	private static final String LINE = "----tawasul";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private AttachmentService attachments;

	@LocalServerPort
	private int port;

	private CaseNumber number;

	private long before;

	@BeforeEach
	void openCase() {
		this.number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		this.before = leftOver();
	}

	@AfterEach
	void nothingIsLeftOnTheDisk() {
		await().atMost(Duration.ofSeconds(10)).until(() -> leftOver() <= this.before);
	}

	@Test
	void aRealUploadIsTaken() throws Exception {
		HttpResponse<String> answer = send(BodyPublishers.ofByteArray(body(SampleFiles.png(1))));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(this.attachments.findForReporter(this.number)).hasSize(1);
	}

	@Test
	void aFileOfMoreThanTwentyMegabytesIsToldSo() throws Exception {
		byte[] large = body(new byte[20 * 1024 * 1024 + 1]);
		assertTooLarge(send(BodyPublishers.ofByteArray(large)));
		byte[] larger = body(new byte[30 * 1024 * 1024]);
		assertTooLarge(send(BodyPublishers.ofByteArray(larger)));
		// In chunks: nobody says beforehand how long it will be.
		assertTooLarge(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
	}

	private static void assertTooLarge(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"too-large\"", "20 ميغابايت", "\"field\":\"file\"");
	}

	@Test
	void anUploadCutOffInTheMiddleIsToldSoAndNothingOfItIsKept() throws Exception {
		byte[] whole = body(SampleFiles.png(1));
		String answer = raw(whole.length, Arrays.copyOf(whole, whole.length - 60));
		// A line that breaks is an error of the request to Tomcat, whoever was reading.
		assertThat(answer).startsWith("HTTP/1.1 400").contains("تعذّرت قراءة ما أُرسل");
		assertThat(this.attachments.findForReporter(this.number)).isEmpty();
	}

	@Test
	void anUploadLongerThanItSaidIsNotTakenByHalves() throws Exception {
		byte[] whole = body(SampleFiles.png(1));
		String answer = raw(whole.length - 60, whole);
		assertThat(answer).startsWith("HTTP/1.1 400").contains("unreadable-upload");
		assertThat(this.attachments.findForReporter(this.number)).isEmpty();
	}

	@Test
	void anUploadWithoutABoundaryIsUnreadable() throws Exception {
		HttpRequest request = request().header("Content-Type", "multipart/form-data")
			.POST(BodyPublishers.ofByteArray(body(SampleFiles.png(1))))
			.build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("unreadable-upload");
	}

	@Test
	void aWrongSecretIsAnsweredBeforeTheFileIsRead() throws Exception {
		try (Socket line = new Socket("127.0.0.1", this.port)) {
			line.setSoTimeout(10_000);
			line.getOutputStream().write(head("0000-0000-0000", 15 * 1024 * 1024));
			line.getOutputStream().write(new byte[1000]);
			line.getOutputStream().flush();
			byte[] start = line.getInputStream().readNBytes(12);
			assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 404");
		}
	}

	/** They are refused by the media type, by the secret and by the address. */
	@ParameterizedTest
	@CsvSource({ "multipart/form-data, multipart/mixed, 415", "POST /api/, POST /%61pi/, 404",
			"POST /api/, POST //api/, 400", "POST /api/, POST //engine-rest/, 400" })
	void noOtherWayOfWritingTheRequestHasItReadFirst(String usual, String other, String status) throws Exception {
		try (Socket line = new Socket("127.0.0.1", this.port)) {
			line.setSoTimeout(10_000);
			line.getOutputStream()
				.write(new String(head("0000-0000-0000", 15 * 1024 * 1024), StandardCharsets.US_ASCII)
					.replace(usual, other)
					.getBytes(StandardCharsets.US_ASCII));
			line.getOutputStream().write(new byte[1000]);
			line.getOutputStream().flush();
			byte[] start = line.getInputStream().readNBytes(12);
			assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 " + status);
		}
	}

	private HttpResponse<String> send(BodyPublisher body) throws Exception {
		HttpRequest request = request().header("Content-Type", "multipart/form-data; boundary=" + LINE)
			.POST(body)
			.build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
	}

	private HttpRequest.Builder request() {
		return HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/cases/" + this.number + "/attachments"))
			.header("X-Case-Secret", this.secrets.secretOf(this.number));
	}

	/** Says one length, sends what there is, and listens. */
	private String raw(int said, byte[] sent) throws IOException {
		try (Socket line = new Socket("127.0.0.1", this.port)) {
			line.setSoTimeout(30_000);
			OutputStream out = line.getOutputStream();
			out.write(head(this.secrets.secretOf(this.number), said));
			out.write(sent);
			line.shutdownOutput();
			InputStream in = line.getInputStream();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private byte[] head(String secret, int length) {
		return ("POST /api/v1/cases/" + this.number + "/attachments HTTP/1.1\r\nHost: localhost\r\nX-Case-Secret: "
				+ secret + "\r\nContent-Type: multipart/form-data; boundary=" + LINE
				+ "\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] body(byte[] file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--" + LINE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
				+ "Content-Type: image/png\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		body.writeBytes(file);
		body.writeBytes(("\r\n--" + LINE + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return body.toByteArray();
	}

	/** Temporary files of ours and of Tomcat's. */
	private static long leftOver() {
		try (Stream<Path> files = Files.find(Path.of(System.getProperty("java.io.tmpdir")), 8,
				(file, what) -> file.getFileName().toString().matches("upload_.*\\.tmp"))) {
			return SampleFiles.leftOver() + files.count();
		}
		catch (IOException | UncheckedIOException ex) {
			return Long.MAX_VALUE;
		}
	}

}
