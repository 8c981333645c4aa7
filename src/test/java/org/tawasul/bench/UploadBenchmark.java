package org.tawasul.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Memory stays flat while twenty files of twenty megabytes go up at once, over HTTP: the
 * heap beside that of a single upload of the same kind, sender and receiver together.
 */
@TawasulTest
@Tag("benchmark")
class UploadBenchmark {

	private static final int FILES = 20;

	private static final String LINE = "----tawasul";

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	private Path folder;

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

	@Test
	void twentyLargeFilesAtOnceTakeTheMemoryOfOne() throws Exception {
		List<Path> bodies = bodies();
		upload(bodies.subList(0, 2));
		HeapPeakMeter.Figures pdf = HeapPeakMeter.during(() -> upload(bodies.subList(0, 1)));
		HeapPeakMeter.Figures photo = HeapPeakMeter.during(() -> upload(bodies.subList(1, 2)));
		HeapPeakMeter.Figures twenty = HeapPeakMeter.during(() -> upload(bodies));
		Measurement.print(
				"%d files of %.1f MB at once: live heap at most %.0f MB over idle, one PDF alone %.0f MB, one photo "
						+ "alone %.0f MB; heap in use at most %.0f, %.0f, %.0f MB; %.1f s",
				FILES, Files.size(bodies.get(0)) / 1e6, twenty.live() / 1e6, pdf.live() / 1e6, photo.live() / 1e6,
				twenty.used() / 1e6, pdf.used() / 1e6, photo.used() / 1e6, twenty.seconds());
		// Two files are cleaned at the same time; the other eighteen must cost next to
		// nothing.
		assertThat(twenty.live()).as("400 MB of files in memory")
			.isLessThan(2 * Math.max(pdf.live(), photo.live()) + 100_000_000L);
	}

	@Test
	void twentyLargeFilesAtOnceAreHandedOutInTheMemoryOfOne() throws Exception {
		List<Path> bodies = bodies();
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		post(number, bodies.get(0));
		String id = this.attachments.findForReporter(number).get(0).id().toString();
		HeapPeakMeter.Figures twenty = HeapPeakMeter.during(() -> atOnce(FILES, (i) -> fetch(number, id)));
		Measurement.print("%d downloads at once: live heap at most %.0f MB over idle; %.1f s", FILES,
				twenty.live() / 1e6, twenty.seconds());
		assertThat(twenty.live()).isLessThan(150_000_000L);
	}

	/** Each to a case of its own; one for whom there is no turn is sent again. */
	private void upload(List<Path> bodies) {
		List<CaseNumber> numbers = bodies.stream()
			.map((body) -> CaseStage.UNDER_STUDY.incident(this.scenario, this.cases))
			.toList();
		atOnce(bodies.size(), (i) -> post(numbers.get(i), bodies.get(i)));
	}

	private void atOnce(int times, IntConsumer work) {
		ExecutorService senders = Executors.newFixedThreadPool(times);
		try {
			CompletableFuture
				.allOf(IntStream.range(0, times)
					.mapToObj((i) -> CompletableFuture.runAsync(() -> work.accept(i), senders))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		finally {
			senders.shutdown();
		}
	}

	private void post(CaseNumber number, Path body) {
		int status;
		do {
			status = send(number, body);
		}
		while (status == 503);
		assertThat(status).isEqualTo(201);
	}

	private int send(CaseNumber number, Path body) {
		try {
			HttpRequest request = request(number, "").header("Content-Type", "multipart/form-data; boundary=" + LINE)
				.POST(BodyPublishers.ofFile(body))
				.build();
			HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
			return answer.statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void fetch(CaseNumber number, String id) {
		try {
			HttpResponse<Void> answer = this.http.send(request(number, "/" + id).build(), BodyHandlers.discarding());
			assertThat(answer.statusCode()).isEqualTo(200);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpRequest.Builder request(CaseNumber number, String file) {
		return HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/cases/" + number + "/attachments" + file))
			.header("X-Case-Secret", this.secrets.secretOf(number));
	}

	/** Documents and photos in turn. */
	private List<Path> bodies() throws IOException {
		Path pdf = body("a.pdf", SampleFiles.pdf(1450, 1500, 3));
		Path photo = body("a.jpg", photo());
		return IntStream.range(0, FILES).mapToObj((i) -> (i % 2 == 0) ? pdf : photo).toList();
	}

	/** Twenty megabytes, as a good camera writes it. */
	private static byte[] photo() throws IOException {
		BufferedImage image = SampleFiles.noise(4000, 3900, 1);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam how = writer.getDefaultWriteParam();
		how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		how.setCompressionQuality(0.95f);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(image, null, null), how);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	private Path body(String name, byte[] content) {
		Path body = this.folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(body)) {
			assertThat(content.length).as(name).isBetween(17_000_000, 20 * 1024 * 1024);
			out.write(("--" + LINE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
					+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.write(content);
			out.write(("\r\n--" + LINE + "--\r\n").getBytes(StandardCharsets.US_ASCII));
			return body;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
