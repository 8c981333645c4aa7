package org.tawasul.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.AddressRules.Address;
import org.tawasul.access.AddressRules.Audience;
import org.tawasul.attachment.form.FormSampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.tawasul.access.FormPost.csrf;

/**
 * Every address of ours, for everybody, with everybody's case: what somebody may not open
 * does not exist for them.
 */
@TawasulTest
@TestInstance(Lifecycle.PER_CLASS)
class AddressMatrixTest {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	private final Map<CasePlace, CaseNumber> numbers = new EnumMap<>(CasePlace.class);

	private static final Pattern SINGLE_THING = Pattern.compile("\\{(?!number)");

	private final List<String> wrong = new ArrayList<>();

	/** Nobody changes them: what is allowed is only looked at. */
	@BeforeAll
	void openCases() {
		for (CasePlace place : CasePlace.values()) {
			this.numbers.put(place, place.open(this.scenario, this.cases));
		}
	}

	@BeforeEach
	void nothingIsWrongYet() {
		this.wrong.clear();
	}

	@Test
	void noAddressIsWithoutARuleAndNoRuleWithoutAnAddress() {
		Set<String> mapped = this.mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().startsWith("org.tawasul."))
			.map(Map.Entry::getKey)
			.flatMap((info) -> info.getPatternValues()
				.stream()
				.flatMap((path) -> methods(info.getMethodsCondition().getMethods())
					.map((method) -> method + " " + path)))
			.collect(Collectors.toSet());
		assertThat(AddressRules.all()).extracting(Address::toString).containsExactlyInAnyOrderElementsOf(mapped);
	}

	@ParameterizedTest
	@EnumSource
	void whatSomebodyMayNotOpenDoesNotExistForThem(StaffMember member) throws Exception {
		for (Address address : AddressRules.ofStaff()) {
			if (!address.audience().dependsOnCase()) {
				check(address, member, address.audience().includes(member), this.numbers.get(CasePlace.OWN_UNIT));
				continue;
			}
			for (CasePlace place : CasePlace.values()) {
				boolean status = address.audience() == Audience.CASE_OR_STATUS && member.answersCallers();
				check(address, member, status || member.sees(place), this.numbers.get(place));
			}
		}
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void whoeverIsNotSignedInIsLedToTheSignIn() throws Exception {
		for (Address address : AddressRules.ofStaff()) {
			int status = status(call(address, this.numbers.get(CasePlace.OWN_UNIT)));
			if (status != HttpStatus.FOUND.value() && status != HttpStatus.UNAUTHORIZED.value()) {
				this.wrong.add(address + " → " + status);
			}
		}
		assertThat(this.wrong).isEmpty();
	}

	/**
	 * Where a single thing is asked for that is not there, anybody would be told so:
	 * these addresses are closed before anybody looks for it.
	 */
	@ParameterizedTest
	@EnumSource
	void whatIsClosedByItsAddressAsksNoPage(StaffMember member) throws Exception {
		int closed = 0;
		for (Address address : AddressRules.ofStaff()) {
			if (address.audience().closedByAddress() && !address.audience().includes(member)) {
				MvcResult answer = this.browser
					.perform(call(address, this.numbers.get(CasePlace.OWN_UNIT)).with(member.signedIn()))
					.andReturn();
				closed++;
				if (answer.getHandler() != null || answer.getResponse().getStatus() != HttpStatus.NOT_FOUND.value()) {
					this.wrong.add(address + " asked " + answer.getHandler());
				}
			}
		}
		assertThat(this.wrong).isEmpty();
		assertThat(closed > 0).isNotEqualTo(member == StaffMember.ADMINISTRATOR);
	}

	/**
	 * What is allowed is tried by reading only, and not for single things that would have
	 * to be there.
	 */
	private void check(Address address, StaffMember member, boolean allowed, CaseNumber number) throws Exception {
		if (allowed && (address.method() != HttpMethod.GET || SINGLE_THING.matcher(address.path()).find())) {
			return;
		}
		int status = status(call(address, number).with(member.signedIn()));
		// Whoever may know the status knows of the case, and has no right to it.
		boolean there = status != HttpStatus.NOT_FOUND.value()
				&& !(status == HttpStatus.FORBIDDEN.value() && member.answersCallers());
		if (there != allowed || status >= 500) {
			this.wrong.add(address + " of " + number + " → " + status);
		}
	}

	private int status(RequestBuilder call) throws Exception {
		return this.browser.perform(call).andReturn().getResponse().getStatus();
	}

	private static AbstractMockHttpServletRequestBuilder<?> call(Address address, CaseNumber number) {
		String path = address.path()
			.replace("{number}", number.toString())
			.replace("{id:[0-9]{1,18}}", "1")
			.replaceAll("\\{[a-z]+(:([^{}]|\\{[^}]*})*)?}", UUID.randomUUID().toString());
		if (address.method() == HttpMethod.GET) {
			return get(path);
		}
		return multipart(address.method(), path).file("file", FormSampleFiles.png())
			.param("importance", Importance.NORMAL.name())
			.param("text", "نص")
			.with(csrf());
	}

	private static Stream<RequestMethod> methods(Set<RequestMethod> declared) {
		return declared.isEmpty() ? Stream.of(RequestMethod.GET) : declared.stream();
	}

}
