package org.tawasul.access;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses of the process engine's REST interface and web applications. Implemented
 * by the package that knows the engine, so that security rules and links need not.
 */
public interface EngineEndpoints {

	/**
	 * The engine's REST interface.
	 * @return matches all of its requests
	 */
	RequestMatcher rest();

	/**
	 * The engine's web applications, with everything that they load and call.
	 * @return matches all of their requests
	 */
	RequestMatcher webapps();

	/**
	 * The calls that the web applications make in the background: nobody reads their
	 * answers as a page.
	 * @return matches a part of {@link #webapps()}
	 */
	RequestMatcher webappApi();

	/**
	 * One of the web applications.
	 * @param application which one
	 * @return matches its pages, and its own calls where it has any
	 */
	RequestMatcher application(StaffApplication application);

	/**
	 * Endpoints that stay closed to everybody because they would bypass our sign-in.
	 * @return matches requests inside and outside of {@link #webapps()}
	 */
	RequestMatcher blocked();

	/**
	 * The start page of a web application.
	 * @param application which one
	 * @return its path, without the context path
	 */
	String path(StaffApplication application);

	/**
	 * The page on which a task is worked on.
	 * @param taskId the engine's id of the task
	 * @return its path, without the context path
	 */
	String taskPath(String taskId);

	/**
	 * The classes that the web applications keep in the session.
	 * @return a pattern of {@link java.io.ObjectInputFilter}
	 */
	String sessionClasses();

}
