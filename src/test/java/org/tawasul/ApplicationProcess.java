package org.tawasul;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import org.springframework.web.client.RestClient;

/**
 * The application as an installation runs it: in a process of its own, told everything by
 * its environment, its log in a file.
 */
final class ApplicationProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final Process process;

	private final ParentWatch watch;

	private final Path log;

	private final int port;

	private ApplicationProcess(Process process, Path log, int port) throws IOException {
		this.process = process;
		this.watch = ParentWatch.over(process);
		this.log = log;
		this.port = port;
	}

	/** Runs a command of the application to its end. */
	static ApplicationProcess runToCompletion(Path folder, Map<String, String> settings, String command)
			throws Exception {
		ApplicationProcess jvm = start(folder, settings, command);
		jvm.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		return jvm;
	}

	/** Starts the application and waits until it takes requests. */
	static ApplicationProcess startAndAwaitReady(Path folder, Map<String, String> settings) throws Exception {
		ApplicationProcess jvm = start(folder, settings, "");
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
			if (!jvm.process.isAlive()) {
				throw new IllegalStateException(jvm.log());
			}
			return jvm.answers();
		});
		return jvm;
	}

	private static ApplicationProcess start(Path folder, Map<String, String> settings, String command)
			throws IOException {
		int port = freePort();
		Path log = Files.createTempFile(folder, "tawasul", ".log");
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Duser.timezone=Asia/Riyadh", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx600m", "-cp",
				classPath(), TawasulApplication.class.getName()));
		if (!command.isEmpty()) {
			line.addAll(List.of(command.split(" ")));
		}
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.directory(folder.toFile());
		builder.environment().putAll(settings);
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		return new ApplicationProcess(builder.start(), log, port);
	}

	/** Without the tests' own classes, which the application would find. */
	private static String classPath() {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Stream.of(all.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private boolean answers() {
		try {
			return http().get()
				.uri("/actuator/health/readiness")
				.exchange((request, response) -> response.getStatusCode().is2xxSuccessful());
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	RestClient http() {
		return RestClient.create("http://localhost:" + this.port);
	}

	int port() {
		return this.port;
	}

	/** At once: nothing that it has begun is finished or given back. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	int exit() {
		return this.process.exitValue();
	}

	String log() throws IOException {
		return Files.readString(this.log);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().completeOnTimeout(this.process, 40, TimeUnit.SECONDS).join();
		this.process.destroyForcibly().onExit().join();
		this.watch.close();
	}

}
