package org.tawasul.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.LocaleResolver;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class ApiExceptionHandlerTest {

	private final MockMvc program;

	ApiExceptionHandlerTest(@Autowired ApiExceptionHandler handler, @Autowired MappingJackson2HttpMessageConverter json,
			@Autowired LocaleResolver language, @Autowired Validator validator) {
		this.program = MockMvcBuilders.standaloneSetup(new Things())
			.setControllerAdvice(handler)
			.setMessageConverters(json)
			.setLocaleResolver(language)
			.setValidator(validator)
			.build();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"name\":7,\"inner\":{}}|name|wrong-type",
			"{\"name\":true}|name|wrong-type", "{\"name\":\"a\",\"size\":\"7\"}|size|wrong-type",
			"{\"name\":\"a\",\"size\":7.5}|size|wrong-type", "{\"colour\":\"red\"}|colour|unknown-field",
			"{\"name\":\"a\",\"inner\":{\"x\":\"y\"}}|inner.x|unknown-field",
			"{\"name\":\"a\",\"inner\":{\"word\":\"toolong\"}}|inner.word|length", "{\"name\":\" \"}|name|required",
			"{}|name|required", "{\"name\":\"a\",\"answers\":{\"q\":5}}|answers.q|wrong-type" })
	void aFieldAtFaultIsNamed(String body, String field, String code) throws Exception {
		this.program.perform(post("/api/things").contentType(MediaType.APPLICATION_JSON).content(body))
			.andExpect(status().isBadRequest())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(header().string("Content-Language", "ar"))
			.andExpect(jsonPath("$.code").value("validation"))
			.andExpect(jsonPath("$.errors", hasSize(1)))
			.andExpect(jsonPath("$.errors[0].field").value(field))
			.andExpect(jsonPath("$.errors[0].code").value(code))
			.andExpect(jsonPath("$.errors[0].message").isNotEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"name\":", "nonsense", "``", "{\"name\":\"a\"} {}" })
	void whatIsNoJsonIsSaidToBeNone(String body) throws Exception {
		this.program.perform(post("/api/things").contentType(MediaType.APPLICATION_JSON).content(body))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value("محتوى الطلب ليس بصيغة JSON صحيحة."))
			.andExpect(jsonPath("$.errors").doesNotExist());
	}

	@Test
	void methodMediaTypeAndLengthAreRefusedInTheCallersLanguage() throws Exception {
		this.program.perform(get("/api/things").header("Accept-Language", "en"))
			.andExpect(status().isMethodNotAllowed())
			.andExpect(header().string("Allow", "POST"))
			.andExpect(jsonPath("$.title").value("Method not allowed"));
		this.program.perform(post("/api/things").contentType(MediaType.TEXT_PLAIN).content("x"))
			.andExpect(status().isUnsupportedMediaType())
			.andExpect(jsonPath("$.title").value("صيغة غير مدعومة"));
		String long300k = "{\"name\":\"" + "ن".repeat(150_000) + "\"}";
		this.program.perform(post("/api/things").contentType(MediaType.APPLICATION_JSON).content(long300k))
			.andExpect(status().isPayloadTooLarge())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
	}

	@Test
	void aRefusalSaysItsRule() throws Exception {
		this.program.perform(get("/api/things/refused").header("Accept-Language", "en"))
			.andExpect(status().isConflict())
			.andExpect(jsonPath("$.code").value("rate.twice"))
			.andExpect(jsonPath("$.detail").value("You have rated this case already. Thank you."));
		this.program.perform(get("/api/things/toomany"))
			.andExpect(status().isTooManyRequests())
			.andExpect(header().string("Retry-After", "3"));
	}

	@Test
	void aFaultOfOursIsNotTold() throws Exception {
		this.program.perform(get("/api/things/broken"))
			.andExpect(status().isInternalServerError())
			.andExpect(content().string(not(containsString("password"))));
	}

	record Thing(@NotBlank String name, @Nullable Integer size, @Nullable @Valid Inner inner,
			@Nullable Map<String, String> answers) {
	}

	record Inner(@Nullable @Size(max = 5) String word) {
	}

	@RestController
	static class Things {

		@PostMapping("/api/things")
		List<Thing> add(@RequestBody @Valid Thing thing) {
			return List.of(thing);
		}

		@GetMapping("/api/things/{what}")
		String fail(@PathVariable String what) {
			throw switch (what) {
				case "refused" -> new CaseActionNotAllowedException("rate.twice");
				case "toomany" -> new TooManyRequestsException("busy", Duration.ofMillis(2100));
				default -> new IllegalStateException("password");
			};
		}

	}

}
