package org.tawasul.process.trial;

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
	Tried find(String key);

	/**
	 * The answers that one of its forms can be given.
	 * @param turn counts the steps of the trial
	 * @return answers by what they choose
	 */
	Map<String, Map<String, Object>> answers(FormSchema form, String key, int turn);

	/**
	 * What people do that causes a message.
	 * @return nothing where other things cause it
	 */
	Optional<Runnable> cause(String key, String message);

}
