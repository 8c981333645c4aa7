package org.tawasul.webapps.error;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.query.QueryProperty;
import org.jspecify.annotations.Nullable;
import org.tawasul.problem.TranslatedError;

import org.springframework.beans.DirectFieldAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;

/**
 * Queries and changes that choose processes by their variables, by when their timers are
 * due, which hangs on variables, or by what was said when a step failed. The engine asks
 * who may see a process, not who may read the variable that it is compared with: whoever
 * sees processes but not their variables would find the cases of a unit, a category or a
 * person by asking for them. They are refused to those who may not read variables,
 * whatever the address. Left open is what finds nothing but variables that may be read,
 * and tasks: whoever may work on a task reads what it is about.
 */
final class RevealingQueries {

	/** For whoever sees processes. */
	private static final TranslatedError VARIABLES = refused("hidden-variables");

	/** For whoever sees none. */
	private static final TranslatedError PROCESSES = refused("hidden-processes");

	private static final TranslatedError MESSAGES = refused("case-messages");

	static final Set<String> OPEN = Set.of("TaskQueryImpl", "VariableInstanceQueryImpl",
			"HistoricVariableInstanceQueryImpl");

	/** A value that a variable is compared with, or by which results are sorted. */
	static final Set<String> COMPARISONS = Set.of("QueryVariableValue", "TaskQueryVariableValue",
			"VariableQueryParameterDto", "VariableOrderProperty");

	/** Whether a message was taken tells whether there is a process that waits for it. */
	static final Set<String> CORRELATIONS = Set.of("CorrelateMessageCmd", "CorrelateAllMessageCmd",
			"CorrelateAllMessageBatchCmd");

	/** What the program said when a step failed. */
	static final Set<String> STACK_TRACES = Set.of("GetJobExceptionStacktraceCmd",
			"GetHistoricJobLogExceptionStacktraceCmd");

	/** Fields of queries. */
	static final Set<String> CONDITIONS = Set.of("incidentMessage", "incidentMessageLike", "exceptionMessage",
			"jobExceptionMessage", "duedateHigherThan", "duedateLowerThan", "duedateHigherThanOrEqual",
			"duedateLowerThanOrEqual", "createdBefore", "createdAfter");

	private static final List<String> COLUMNS = List.of("INCIDENT_MSG_", "EXCEPTION_MSG_", "DUEDATE_");

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
	 * What to say to who asks, and may not.
	 * @param command that tells what a variable or a failure holds
	 * @param identities know who asks
	 * @param authorizations of the engine
	 * @return nothing for whoever may read variables
	 */
	static Optional<TranslatedError> refusal(Object command, IdentityService identities,
			AuthorizationService authorizations) {
		if (mayReadVariables(identities, authorizations)) {
			return Optional.empty();
		}
		if (CORRELATIONS.contains(command.getClass().getSimpleName())) {
			return Optional.of(MESSAGES);
		}
		boolean sees = isAllowed(ProcessDefinitionPermissions.READ_INSTANCE, identities, authorizations);
		return Optional.of(sees ? VARIABLES : PROCESSES);
	}

	/**
	 * Whether who asks may read the variables of all processes.
	 * @param identities know who asks: nobody where our own code does, to which the
	 * engine shows everything
	 * @param authorizations of the engine
	 */
	static boolean mayReadVariables(IdentityService identities, AuthorizationService authorizations) {
		return isAllowed(ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, identities, authorizations);
	}

	private static boolean isAllowed(Permission permission, IdentityService identities,
			AuthorizationService authorizations) {
		var asking = identities.getCurrentAuthentication();
		return asking == null || authorizations.isUserAuthorized(asking.getUserId(), asking.getGroupIds(), permission,
				Resources.PROCESS_DEFINITION, Authorization.ANY);
	}

	private static TranslatedError refused(String code) {
		return TranslatedError.of(HttpStatus.FORBIDDEN, "hidden-variables", "webapps.refused." + code);
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
			return isByHidden(new DirectFieldAccessor(value).getPropertyValue("queryProperty"));
		}
		return (depth == 0 || isQuery(value) || name.contains("Builder")) && !OPEN.contains(name)
				&& FIELDS.get(value.getClass()).stream().anyMatch((field) -> reveals(field, value, depth));
	}

	private static boolean reveals(Field field, Object holder, int depth) {
		Object value = ReflectionUtils.getField(field, holder);
		boolean isCondition = CONDITIONS.contains(field.getName())
				|| (field.getName().equals("sortBy") && CONDITIONS.contains(String.valueOf(value)));
		return (isCondition && value != null) || reveals(value, depth + 1);
	}

	private static boolean isByHidden(@Nullable Object property) {
		return property instanceof QueryProperty by && COLUMNS.contains(by.getName());
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
