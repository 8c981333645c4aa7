package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CategoryService;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * What questions and prepared answers are about: a category in place of the type of
 * incidents, or another type of request.
 */
@Component
class RequestTopics {

	private final CategoryService categories;

	private final Messages messages;

	RequestTopics(CategoryService categories, Messages messages) {
		this.categories = categories;
		this.messages = messages;
	}

	/** Names by code, in the order of lists. */
	Map<String, String> names(Locale locale) {
		Map<String, String> names = new LinkedHashMap<>();
		this.categories.all().forEach((each) -> names.put(each.category().name(), each.name(locale)));
		Stream.of(CaseType.values())
			.filter((type) -> type != CaseType.INCIDENT)
			.forEach((type) -> names.put(type.name(), this.messages.text("type." + type, locale)));
		return names;
	}

}
