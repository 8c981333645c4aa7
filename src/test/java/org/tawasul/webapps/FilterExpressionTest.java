package org.tawasul.webapps;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Queries hold no expression but those of our own filters, stored or not, whoever asks.
 */
@TawasulTest
class FilterExpressionTest {

	private static final String TRACE = "org.tawasul.filter";

	private static final String REFLECTION = "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, '"
			+ TRACE + "', 'yes')}";

	private static final String NAME = "hostile";

	@LocalServerPort
	private int port;

	@Autowired
	private FilterService filters;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void cleanUp() {
		System.clearProperty(TRACE);
		this.jdbc.sql("delete from public.act_ru_filter where name_ = :name").param("name", NAME).update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"assigneeExpression\": \"%s\"}", "{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}",
			"{\"candidateGroupsExpression\": \"%s\", \"assigneeExpression\": \"${currentUser()}\"}",
			"{\"dueBeforeExpression\": \"${dateTime().plusDays(1)}\"}" })
	void notEvenAnAdministratorStoresAnotherExpression(String query) {
		HttpResponse<String> answer = as("admin").post("/filter/create", filter(query));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains("A filter cannot hold the expression").doesNotContain("Exception while");
		assertThat(this.filters.createFilterQuery().filterName(NAME).count()).isZero();
	}

	@Test
	void aStoredFilterIsNotChangedToHoldOne() {
		String id = EngineRestClient.json(as("admin").post("/filter/create", filter("{}"))).get("id").asText();
		HttpResponse<String> answer = as("admin").put("/filter/" + id, filter("{\"ownerExpression\": \"%s\"}"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(as("admin").read("/filter/" + id).get("query").has("ownerExpression")).isFalse();
	}

	/** Put into the database past the application. */
	@ParameterizedTest
	@ValueSource(strings = { "{\"taskAssigneeExpression\": \"%s\"}",
			"{\"orQueries\": [{}, {\"taskAssigneeExpression\": \"%s\"}]}", "{\"taskOwnerExpression\": \"%s\"}",
			"{\"executeCountExpression\": \"%s\"}" })
	void aStoredExpressionIsNeverEvaluated(String query) {
		String id = EngineRestClient.json(as("admin").post("/filter/create", filter("{}"))).get("id").asText();
		this.jdbc.sql("update public.act_ru_filter set query_ = :query where id_ = :id")
			.param("query", query.formatted(REFLECTION))
			.param("id", id)
			.update();
		for (HttpResponse<String> answer : List.of(as("admin").get("/filter/" + id + "/count"),
				as("admin").get("/filter/" + id + "/list"), as("admin").get("/filter/" + id + "/singleResult"),
				as("admin").post("/filter/" + id + "/list", "{}"))) {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
			assertThat(answer.body()).contains("is not allowed here");
		}
		assertThat(System.getProperty(TRACE)).isNull();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"assigneeExpression\": \"%s\"}", "{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}" })
	void aFilterIsNotExtendedByOne(String query) {
		String id = filterIds().get(0);
		for (String way : List.of("/list", "/count", "/singleResult")) {
			HttpResponse<String> answer = as("coordinator").post("/filter/" + id + way, query.formatted(REFLECTION));
			assertThat(answer.statusCode()).as(way + answer.body()).isEqualTo(400);
		}
		assertThat(System.getProperty(TRACE)).isNull();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"assigneeExpression\": \"%s\"}", "{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}" })
	void aQueryOfTheMomentHoldsNone(String query) {
		for (String way : List.of("/task", "/task/count")) {
			HttpResponse<String> answer = as("coordinator").post(way, query.formatted(REFLECTION));
			assertThat(answer.statusCode()).as(way + answer.body()).isEqualTo(400);
		}
		assertThat(System.getProperty(TRACE)).isNull();
	}

	@Test
	void ourOwnFiltersWork() {
		assertThat(filterIds()).hasSizeGreaterThanOrEqualTo(5).allSatisfy((id) -> {
			assertThat(as("coordinator").get("/filter/" + id + "/count").statusCode()).isEqualTo(200);
			assertThat(as("coordinator").post("/filter/" + id + "/list", "{}").statusCode()).isEqualTo(200);
		});
	}

	private List<String> filterIds() {
		JsonNode all = as("coordinator").read("/filter");
		return all.findValuesAsText("id");
	}

	private static String filter(String query) {
		return "{\"resourceType\": \"Task\", \"name\": \"" + NAME + "\", \"query\": " + query.formatted(REFLECTION)
				+ "}";
	}

	private EngineRestClient as(String username) {
		return new EngineRestClient(this.port, username);
	}

}
