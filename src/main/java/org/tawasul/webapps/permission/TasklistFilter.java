package org.tawasul.webapps.permission;

import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * One filter of Tasklist as it should be.
 *
 * @param key identifies the filter across restarts, whatever its name is by then
 * @param name as people see it
 * @param query what it shows
 * @param properties for Tasklist
 */
record TasklistFilter(String key, String name, TaskQuery query, Map<String, Object> properties) {

	static final String KEY_PROPERTY = "tawasul";

	/** Creates the filter, or resets what somebody has changed in it. */
	Filter save(FilterService filters) {
		Filter filter = filters.createTaskFilterQuery()
			.list()
			.stream()
			.filter((existing) -> this.key.equals(existing.getProperties().get(KEY_PROPERTY)))
			.findFirst()
			.orElseGet(filters::newTaskFilter);
		filter.setName(this.name).setQuery(this.query).setProperties(this.properties);
		return filters.saveFilter(filter);
	}

}
