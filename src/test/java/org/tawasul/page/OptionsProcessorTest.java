package org.tawasul.page;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class OptionsProcessorTest {

	private static final List<SelectOption> OPTIONS = List.of(new SelectOption("A", "ألف"),
			new SelectOption("B\"<", "باء & <b>"));

	@Test
	void eachOptionIsWrittenWithTheChosenOneSelected() {
		assertThat(write(OPTIONS, "A")).isEqualTo("<select><option value=\"A\" selected=\"selected\">ألف</option>"
				+ "<option value=\"B&quot;&lt;\">باء &amp; &lt;b&gt;</option></select>");
	}

	@Test
	void nothingIsSelectedWhereNothingOrSomethingUnknownIsChosen() {
		assertThat(write(OPTIONS, null)).doesNotContain("selected");
		assertThat(write(OPTIONS, "C")).doesNotContain("selected");
	}

	@Test
	void noOptionsLeaveAnEmptySelect() {
		assertThat(write(List.of(), "A")).isEqualTo("<select></select>");
	}

	private static String write(List<SelectOption> options, String chosen) {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new StringTemplateResolver());
		engine.addDialect(new PageDialect());
		Context context = new Context();
		context.setVariable("options", options);
		context.setVariable("form", (chosen != null) ? Map.of("unit", chosen) : Map.of());
		return engine.process(
				"<select><option tw:options=\"${options}\" tw:chosen=\"${form['unit']}\"></option></select>", context);
	}

}
