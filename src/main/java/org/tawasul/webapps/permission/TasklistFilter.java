package org.tawasul.webapps.permission;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * One filter of Tasklist as it should be.
 *
 * @param word by which it is found again, whatever its name is by then
 * @param name for people
 * @param query what it shows
 * @param properties for Tasklist
 */
record TasklistFilter(String key, String name, TaskQuery query, Map<String, Object> properties) {

	static final String KEY_PROPERTY = "tawasul";

	/** Makes the filter or brings it up to date. */
	Filter saveIfChanged(FilterService filters) {
		Optional<Filter> known = filters.createTaskFilterQuery()
			.list()
			.stream()
			.filter((filter) -> this.key.equals(filter.getProperties().get(KEY_PROPERTY)))
			.findFirst();
		Filter filter = known.orElseGet(filters::newTaskFilter);
		String before = content(filter);
		filter.setName(this.name).setQuery(this.query).setProperties(this.properties);
		boolean changed = known.isEmpty() || !content(filter).equals(before);
		return changed ? filters.saveFilter(filter) : filter;
	}

	private static String content(Filter filter) {
		FilterEntity entity = (FilterEntity) filter;
		return entity.getName() + entity.getQueryInternal() + entity.getPropertiesInternal();
	}

}
