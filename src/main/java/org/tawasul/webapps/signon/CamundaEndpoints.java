package org.tawasul.webapps.signon;

import java.util.stream.Stream;

import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffApplication;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Where Camunda's interfaces are in our application. Patterns match whole paths: string
 * patterns of Spring MVC silently miss Camunda's Jersey servlets.
 */
@Component
class CamundaEndpoints implements EngineEndpoints {

	private static final String REST = "/engine-rest";

	private static final String WEBAPPS = "/camunda";

	private static final RequestMatcher REST_REQUESTS = anyOf(REST + "/**");

	private static final RequestMatcher WEBAPP_REQUESTS = anyOf(WEBAPPS + "/**");

	private static final RequestMatcher WEBAPP_API_REQUESTS = anyOf(WEBAPPS + "/api/**");

	/**
	 * The engine's own sign-in, which knows neither our limits nor the verification; the
	 * set-up page, which makes an administrator of whoever finds it; and the files of the
	 * applications without the applications' filters.
	 */
	private static final RequestMatcher BLOCKED = anyOf(WEBAPPS + "/api/admin/auth/user/{engine}/login/**",
			WEBAPPS + "/api/admin/setup/**", WEBAPPS + "/app/admin/{engine}/setup/**", "/webjars/camunda/**");

	@Override
	public RequestMatcher rest() {
		return REST_REQUESTS;
	}

	@Override
	public RequestMatcher webapps() {
		return WEBAPP_REQUESTS;
	}

	@Override
	public RequestMatcher webappApi() {
		return WEBAPP_API_REQUESTS;
	}

	/**
	 * Admin's API is not a part of the application: the other applications call it too.
	 */
	@Override
	public RequestMatcher application(StaffApplication application) {
		String pages = WEBAPPS + "/app/" + application.code() + "/**";
		return (application == StaffApplication.ADMIN) ? anyOf(pages)
				: anyOf(pages, WEBAPPS + "/api/" + application.code() + "/**");
	}

	@Override
	public RequestMatcher blocked() {
		return BLOCKED;
	}

	@Override
	public String path(StaffApplication application) {
		return WEBAPPS + "/app/" + application.code() + "/default/";
	}

	@Override
	public String taskPath(String taskId) {
		return path(StaffApplication.TASKLIST) + "#/?task=" + taskId;
	}

	@Override
	public String sessionClasses() {
		return WebappAuthenticationFilter.SESSION_CLASSES;
	}

	private static RequestMatcher anyOf(String... patterns) {
		PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
		return new OrRequestMatcher(Stream.of(patterns).<RequestMatcher>map(path::matcher).toList());
	}

}
