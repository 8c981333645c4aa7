package org.tawasul.practice;

import java.util.Map;

/**
 * Completes tasks of what is ready in a practice ministry. Implemented by the package
 * that runs the engine.
 */
public interface ReadyTasks {

	/**
	 * Claims and completes the open task of something that a process carries.
	 * @param number of the thing
	 * @param username who does it
	 * @param answers values of the task's form
	 */
	void complete(String number, String username, Map<String, Object> answers);

}
