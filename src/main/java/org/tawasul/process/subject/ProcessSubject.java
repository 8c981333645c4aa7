package org.tawasul.process.subject;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Phase;
import org.tawasul.process.form.FormAnswers;
import org.tawasul.process.form.FormSchema;

import org.springframework.modulith.NamedInterface;

/**
 * One kind of thing that processes carry through its life, such as cases: what its models
 * may ask and change of it. Each has a bean; a model whose process belongs to none moves
 * nothing. Keys are the business keys of processes. All is called inside the engine's
 * transaction.
 */
@NamedInterface("subjects")
public interface ProcessSubject {

	/** The engine's own priority of tasks without any. */
	int NORMAL_PRIORITY = 50;

	/**
	 * The processes that carry things of this kind from beginning to end.
	 * @return their keys; what they call carries the same thing
	 */
	Set<String> processKeys();

	/**
	 * Whether the business key of a process can be that of something of this kind. No two
	 * kinds have keys that look alike.
	 * @param businessKey as a process has it
	 * @return false for the keys of others
	 */
	boolean isKey(String businessKey);

	/**
	 * What is said of a process that should carry something of this kind and does not.
	 * @return a code of {@code InvalidProcessRequestException}
	 */
	String unknown();

	/**
	 * The form with the facts that is shown above every other form of the model.
	 * @return its id; nothing where forms stand alone
	 */
	default Optional<String> panel() {
		return Optional.empty();
	}

	/**
	 * A process begins to carry the thing.
	 * @param key of the thing
	 * @param process id of the process
	 * @throws RuntimeException when it has, or had, a process already
	 */
	void begin(String key, String process);

	/**
	 * Whether the thing still needs its process, which must not end before.
	 * @param key of the thing
	 * @return true until its life is over
	 */
	boolean isOpen(String key);

	/**
	 * The process has come to a node with a status.
	 * @param key of the thing
	 * @param status the model's word
	 * @param phase what lists count it as
	 */
	void moveTo(String key, String status, Phase phase);

	/**
	 * The process waits at a node from now on: a task, or an event.
	 * @param key of the thing
	 * @param step id of the node
	 */
	default void reach(String key, String step) {
	}

	/**
	 * What tables may ask.
	 * @param key of the thing
	 * @return facts by name, for which unknown ones are null and not missing
	 */
	Map<String, @Nullable Object> facts(String key);

	/**
	 * Takes over what a table has answered, where it is more than a value for the next
	 * step.
	 * @param key of the thing
	 * @param execution the step
	 * @param row the answers by name
	 */
	default void apply(String key, DelegateExecution execution, Map<String, Object> row) {
	}

	/**
	 * The group whose task it is at this moment.
	 * @param key of the thing
	 * @return the group's id, or null while it is nobody's
	 */
	@Nullable String handlers(String key);

	/**
	 * The same, the thing being locked until the transaction ends.
	 * @param key of the thing
	 * @return the group's id, or null while it is nobody's
	 */
	@Nullable String lockHandlers(String key);

	/**
	 * The priority of its tasks, by which lists are sorted.
	 * @param key of the thing
	 * @return 50 unless it presses
	 */
	default int priority(String key) {
		return NORMAL_PRIORITY;
	}

	/**
	 * One of its handlers has taken the task.
	 * @param key of the thing
	 */
	default void markOpened(String key) {
	}

	/**
	 * Stores what was answered in a form, by the meaning of the fields' keys. What is
	 * decided is carried out by the steps that follow.
	 * @param key of the thing
	 * @param execution the step, for what gateways ask
	 * @param answers which the form allows
	 * @param user who completes the task
	 */
	void complete(String key, DelegateExecution execution, FormAnswers answers, String user);

	/**
	 * What forms show of it, in the reader's language.
	 * @param key of the thing
	 * @param groupsOfReader the groups that the reader belongs to
	 * @return values by the names that forms know them by; none for those who may not see
	 * it, though they may see the task
	 */
	Map<String, Object> formVariables(String key, Collection<String> groupsOfReader);

	/**
	 * What the conditions of its forms may ask for besides the fields: names and values
	 * as {@link #formVariables} gives them.
	 * @param key of the thing
	 * @param schema the form that was filled in
	 * @return what the form asks for, for whoever fills it in
	 */
	default Map<String, Object> formConditions(String key, FormSchema schema) {
		return Map.of();
	}

	/**
	 * What a card of Tasklist's list says of it.
	 * @param keys of several things
	 * @return by key, without those that the reader may not see
	 */
	default Map<String, TaskCard> cards(Collection<String> keys) {
		return Map.of();
	}

}
