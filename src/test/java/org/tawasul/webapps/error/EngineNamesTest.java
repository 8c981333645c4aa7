package org.tawasul.webapps.error;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.HistoricJobLogQueryImpl;
import org.camunda.bpm.engine.impl.IncidentQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is closed and hidden is named in text: a new version of the engine that names a
 * class or field otherwise would open it without a word.
 */
class EngineNamesTest {

	@Test
	void eachCommandAndQueryThatIsNamedIsAClass() throws IOException {
		Set<String> classes = classes();
		assertThat(classes).containsAll(ClosedCommands.CLOSED.keySet())
			.containsAll(RevealingQueries.OPEN)
			.containsAll(RevealingQueries.COMPARISONS)
			.containsAll(RevealingQueries.CORRELATIONS)
			.containsAll(RevealingQueries.STACK_TRACES)
			.contains("QueryOrderingProperty", "ListQueryParameterObject", "IncidentDto");
	}

	@Test
	void eachFieldThatIsNamedIsThere() throws ReflectiveOperationException {
		Set<String> conditions = Stream
			.of(JobQueryImpl.class, IncidentQueryImpl.class, HistoricJobLogQueryImpl.class,
					Class.forName("org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl"))
			.flatMap((type) -> Arrays.stream(type.getDeclaredFields()))
			.map(java.lang.reflect.Field::getName)
			.collect(Collectors.toSet());
		assertThat(conditions).containsAll(RevealingQueries.CONDITIONS);
		DirectFieldAccessor timer = new DirectFieldAccessor(new TimerEntity());
		assertThat(HiddenFields.OF_JOBS).allMatch(timer::isWritableProperty);
		DirectFieldAccessor incident = new DirectFieldAccessor(new IncidentEntity());
		assertThat(HiddenFields.OF_INCIDENTS).allMatch(incident::isWritableProperty);
		DirectFieldAccessor cockpit = new DirectFieldAccessor(
				BeanUtils.instantiateClass(Class.forName("org.camunda.bpm.cockpit.impl.plugin.base.dto.IncidentDto")));
		assertThat(HiddenFields.OF_INCIDENTS_OF_COCKPIT).allMatch(cockpit::isWritableProperty);
	}

	private static Set<String> classes() throws IOException {
		Resource[] found = new PathMatchingResourcePatternResolver()
			.getResources("classpath*:org/camunda/bpm/**/*.class");
		return Arrays.stream(found)
			.map((file) -> String.valueOf(file.getFilename()).replaceAll("^.*[$]|[.]class$", ""))
			.collect(Collectors.toSet());
	}

}
