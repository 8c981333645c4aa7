package org.tawasul.process.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tawasul.process.form.FormSchema;

/**
 * A kind of thing that models carry through its life, as a trial plays it.
 */
interface TrialSubject {

	/** The keys of the models that a trial knows how to play. */
	Set<String> processKeys();

	/**
	 * What a model is tried with.
	 * @param process the key of the model
	 * @param region in which there is somebody for everything
	 */
	List<TrialStart> starts(String process, String region);

	/** Where something waits. */
	TrialState find(String key);

	/**
	 * The answers that one of its forms can be given.
	 * @param turn counts the steps of the trial
	 * @return answers by what they choose
	 */
	Map<String, Map<String, Object>> answers(FormSchema form, String key, int turn);

	/**
	 * What people, or other systems, do that causes a message.
	 * @param turn counts the steps of the trial
	 * @return each way by what it chooses, one without a choice by an empty text; none
	 * where nothing causes it
	 */
	Map<String, Runnable> causes(String key, String message, int turn);

	/**
	 * What a model cannot be tried with here, such as a gateway that is not there.
	 * @return by the codes that name it
	 */
	default List<String> impossible(String process) {
		return List.of();
	}

	/**
	 * What is written for others of the way of something: none of it may be written twice
	 * by one step.
	 * @return how often each is written so far
	 */
	default Map<TrialLine, Integer> told(String key) {
		return Map.of();
	}

	/**
	 * What is counted of all things of a trial, where the counters do not agree with
	 * them.
	 * @param since when the first one of the trial began
	 * @return nothing where they do
	 */
	default Optional<String> miscounted(Instant since) {
		return Optional.empty();
	}

}
