package org.tawasul.process.expression;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * Stores filters with no expression but those of {@link FilterExpression}, so that
 * whoever writes another one is told so at once and not when the filter is used.
 */
public class RestrictedFilterService extends FilterServiceImpl {

	/** Who may not save filters at all hears that first. */
	@Override
	public Filter saveFilter(Filter filter) {
		return this.commandExecutor.execute((context) -> {
			Filter saved = super.saveFilter(filter);
			check(saved.getQuery());
			return saved;
		});
	}

	/** The first of its queries is the query itself, the others those of its "or". */
	private static void check(Query<?, ?> query) {
		if (query instanceof TaskQueryImpl tasks) {
			tasks.getQueries()
				.stream()
				.flatMap((part) -> part.getExpressions().values().stream())
				.filter((text) -> FilterExpression.find(text).isEmpty())
				.findFirst()
				.ifPresent((text) -> {
					throw new InvalidProcessRequestException("filter.expression", text);
				});
		}
	}

}
