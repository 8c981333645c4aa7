package org.tawasul.notification.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An SMS gateway that behaves, or misbehaves, as the test asks. */
final class FaultySmsServer implements AutoCloseable {

	/** How it answers. */
	interface Behaviour {

		void answer(HttpExchange exchange, String body) throws Exception;

	}

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch end = new CountDownLatch(1);

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private volatile Behaviour behaviour = (exchange, body) -> say(exchange, 200, "{\"success\": true}");

	FaultySmsServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void respondWith(int status, String body) {
		this.behaviour = (exchange, sent) -> say(exchange, status, body);
	}

	void hang() {
		this.behaviour = (exchange, sent) -> this.end.await();
	}

	void hangMidResponse() {
		this.behaviour = (exchange, sent) -> {
			exchange.sendResponseHeaders(200, 1_000);
			exchange.getResponseBody().write(new byte[10]);
			exchange.getResponseBody().flush();
			this.end.await();
		};
	}

	void dropConnections() {
		this.behaviour = (exchange, sent) -> exchange.close();
	}

	void setBehaviour(Behaviour other) {
		this.behaviour = other;
	}

	List<Request> requests() {
		return this.requests;
	}

	private void handle(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.requests.add(new Request(exchange.getRequestMethod(), exchange.getRequestURI().toASCIIString(),
				exchange.getRequestHeaders(), body));
		try {
			this.behaviour.answer(exchange, body);
		}
		catch (Exception ex) {
			exchange.close();
		}
	}

	static void say(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.end.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * What it was sent.
	 *
	 * @param method GET, POST
	 * @param uri path and query as sent
	 * @param headers as sent
	 * @param body as sent
	 */
	record Request(String method, String uri, Map<String, List<String>> headers, String body) {

	}

}
