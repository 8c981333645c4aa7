package org.tawasul.webapps;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotationUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent to the engine's REST interface, the sender is told that it is wrong:
 * each address that takes a body, as its annotations say, gets some that nobody should
 * send.
 */
@TawasulTest
class EngineRestBodiesTest {

	/** Begins to clean up at once, whatever is sent. */
	private static final String CLEANUP = "/history/cleanup";

	@LocalServerPort
	private int port;

	@Autowired
	private TaskService tasks;

	/** An empty body makes a task of no process. */
	@AfterEach
	void tasksOfNoProcess() {
		this.tasks.createTaskQuery()
			.list()
			.stream()
			.filter((task) -> task.getProcessInstanceId() == null)
			.forEach((task) -> this.tasks.deleteTask(task.getId(), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "7", "[null]", "{}", "{\"variables\": 7}",
			"{\"processInstanceIds\": 7, \"retries\": \"x\", \"suspended\": []}",
			"{\"processInstanceIds\": [null], \"jobIds\": [null], \"retries\": 1}",
			"{\"processInstanceIds\": [\"x\"], \"processDefinitionId\": \"x\", \"retries\": -1, \"instructions\": [null]}",
			"{\"processInstanceQuery\": {\"sorting\": [{}]}, \"sorting\": [{\"sortBy\": \"x\"}]}" })
	void noBodyIsAnInternalError(String body) {
		EngineRestClient admin = new EngineRestClient(this.port, "admin");
		List<String> faults = new ArrayList<>();
		for (String call : addresses()) {
			String[] parts = call.split(" ");
			HttpResponse<String> answer = admin.send(parts[0], parts[1], body, EngineRestClient.PASSWORD);
			boolean unclear = answer.statusCode() >= 400
					&& (answer.body().contains("webapps.refused") || answer.body().contains("Exception: null"));
			if (answer.statusCode() >= 500 || unclear) {
				faults.add(call + " -> " + answer.statusCode() + " " + answer.body());
			}
		}
		assertThat(faults).isEmpty();
	}

	private static Set<String> addresses() {
		Set<String> calls = new TreeSet<>();
		collect(DefaultProcessEngineRestServiceImpl.class, "", 0, calls);
		assertThat(calls).as("the interface is read").hasSizeGreaterThan(100);
		return calls;
	}

	private static void collect(Class<?> resource, String prefix, int depth, Set<String> calls) {
		for (Method method : resource.getMethods()) {
			Optional<Path> own = find(method, Path.class);
			String path = prefix + own.map((found) -> slash(found.value())).orElse("");
			Optional<HttpMethod> verb = verb(method);
			if (verb.isPresent()) {
				boolean sends = Stream.of(POST.class, PUT.class).anyMatch((kind) -> find(method, kind).isPresent());
				boolean json = find(method, Consumes.class)
					.map((found) -> Arrays.asList(found.value()).contains("application/json"))
					.orElse(true);
				String address = path.replaceAll("\\{[^}]+}", "nobodys")
					.replaceAll("/+", "/")
					.replaceAll("(.)/$", "$1");
				if (sends && json && !address.equals(CLEANUP)) {
					calls.add(verb.get().value() + " " + address);
				}
			}
			else if (own.isPresent() && depth < 6
					&& method.getReturnType().getName().startsWith("org.camunda.bpm.engine.rest.")) {
				collect(method.getReturnType(), path, depth + 1, calls);
			}
		}
	}

	private static Optional<HttpMethod> verb(Method method) {
		return Optional.ofNullable(AnnotationUtils.findAnnotation(method, HttpMethod.class));
	}

	private static <A extends Annotation> Optional<A> find(Method method, Class<A> type) {
		return Optional.ofNullable(AnnotationUtils.findAnnotation(method, type));
	}

	private static String slash(String path) {
		return path.startsWith("/") ? path : "/" + path;
	}

}
