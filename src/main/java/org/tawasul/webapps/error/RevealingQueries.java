package org.tawasul.webapps.error;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.query.QueryProperty;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.tawasul.problem.TranslatedError;

import org.springframework.beans.DirectFieldAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;

/**
 * Queries and changes that choose processes by their variables, or by what was said when
 * a step failed. The engine asks who may see a process, not who may read the variable
 * that it is compared with: whoever sees processes but not their variables would find the
 * cases of a unit, a category or a person by asking for them. They are refused to those
 * who may not read variables, whatever the address. Left open is what finds nothing but
 * variables that may be read, and tasks: whoever may work on a task reads what it is
 * about.
 */
final class RevealingQueries {

	/** For whoever may not read variables. */
	static final TranslatedError REFUSED = TranslatedError.of(HttpStatus.FORBIDDEN, "hidden-variables",
			"webapps.refused.hidden-variables");

	private static final Set<String> OPEN = Set.of("TaskQueryImpl", "VariableInstanceQueryImpl",
			"HistoricVariableInstanceQueryImpl");

	/** A value that a variable is compared with, or by which results are sorted. */
	private static final Set<String> COMPARISONS = Set.of("QueryVariableValue", "TaskQueryVariableValue",
			"VariableQueryParameterDto", "VariableOrderProperty");

	/** Whether a message was taken tells whether there is a process that waits for it. */
	private static final Set<String> CORRELATIONS = Set.of("CorrelateMessageCmd", "CorrelateAllMessageCmd",
			"CorrelateStartMessageCmd", "CorrelateAllMessageBatchCmd");

	/** What the program said when a step failed. */
	private static final Set<String> STACK_TRACES = Set.of("GetJobExceptionStacktraceCmd",
			"GetHistoricJobLogExceptionStacktraceCmd");

	private static final Set<String> MESSAGES = Set.of("incidentMessage", "incidentMessageLike", "exceptionMessage",
			"jobExceptionMessage");

	private static final List<String> MESSAGE_COLUMNS = List.of("INCIDENT_MSG_", "EXCEPTION_MSG_");

	/** A command holds a builder, that a query, that others in a list. */
	private static final int DEEPEST = 8;

	/** Those that can hold anything, of each class of commands and queries. */
	private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {

		@Override
		protected List<Field> computeValue(Class<?> type) {
			List<Field> fields = new ArrayList<>();
			ReflectionUtils.doWithFields(type, (field) -> {
				ReflectionUtils.makeAccessible(field);
				fields.add(field);
			}, (field) -> !Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive());
			return fields;
		}

	};

	private RevealingQueries() {
	}

	/**
	 * Whether a command tells by its result what a variable or a failure holds.
	 * @param command of the engine, or of Cockpit's own
	 * @return false for those that everybody may give whom the engine lets
	 */
	static boolean contains(Object command) {
		String name = command.getClass().getSimpleName();
		return CORRELATIONS.contains(name) || STACK_TRACES.contains(name)
				|| (isOfEngine(command) && reveals(command, 0));
	}

	/**
	 * Whether who asks may read the variables of all processes.
	 * @param identities know who asks
	 * @param authorizations of the engine
	 * @return false for whom nobody knows, too
	 */
	static boolean mayReadVariables(IdentityService identities, AuthorizationService authorizations) {
		var asking = identities.getCurrentAuthentication();
		return asking != null && authorizations.isUserAuthorized(asking.getUserId(), asking.getGroupIds(),
				ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, Resources.PROCESS_DEFINITION, Authorization.ANY);
	}

	private static boolean reveals(@Nullable Object value, int depth) {
		if (value == null || depth > DEEPEST) {
			return false;
		}
		if (value instanceof Map<?, ?> map) {
			return reveals(map.values(), depth);
		}
		if (value instanceof Collection<?> all) {
			return all.stream().anyMatch((one) -> reveals(one, depth + 1));
		}
		String name = value.getClass().getSimpleName();
		if (COMPARISONS.contains(name)) {
			return true;
		}
		if (name.equals("QueryOrderingProperty")) {
			return isByMessage(new DirectFieldAccessor(value).getPropertyValue("queryProperty"));
		}
		return (depth == 0 || isQuery(value) || name.contains("Builder")) && !OPEN.contains(name)
				&& FIELDS.get(value.getClass()).stream().anyMatch((field) -> reveals(field, value, depth));
	}

	private static boolean reveals(Field field, Object holder, int depth) {
		Object value = ReflectionUtils.getField(field, holder);
		boolean isMessage = MESSAGES.contains(field.getName())
				|| (field.getName().equals("sortBy") && MESSAGES.contains(String.valueOf(value)));
		return (isMessage && value != null) || reveals(value, depth + 1);
	}

	private static boolean isByMessage(@Nullable Object property) {
		return property instanceof QueryProperty by && MESSAGE_COLUMNS.contains(by.getName());
	}

	/**
	 * Leaves out what was said when steps failed, which may name persons: the log has it.
	 * @param found what a query has found, when its command is over
	 */
	static void leaveOutMessages(@Nullable Object found) {
		failures(found)
			.forEach((failure) -> new DirectFieldAccessor(failure).setPropertyValue(messageOf(failure), null));
	}

	/**
	 * Whether a result holds what was said when a step failed.
	 * @param found what a query has found
	 * @return whether there is something to leave out
	 */
	static boolean hasMessages(@Nullable Object found) {
		return failures(found)
			.anyMatch((failure) -> new DirectFieldAccessor(failure).getPropertyValue(messageOf(failure)) != null);
	}

	private static Stream<?> failures(@Nullable Object found) {
		Stream<?> all = (found instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(found);
		return all.filter((one) -> one instanceof Job || one instanceof Incident || isIncidentOfCockpit(one));
	}

	private static String messageOf(Object failure) {
		return (failure instanceof Job) ? "exceptionMessage" : "incidentMessage";
	}

	private static boolean isIncidentOfCockpit(@Nullable Object found) {
		return found != null && found.getClass().getName().startsWith("org.camunda.bpm.cockpit.")
				&& found.getClass().getSimpleName().equals("IncidentDto");
	}

	/** By name: the class is an internal one of the engine. */
	private static boolean isQuery(Object value) {
		for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
			if (type.getSimpleName().equals("ListQueryParameterObject")) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOfEngine(Object command) {
		return command.getClass().getName().startsWith("org.camunda.");
	}

}
