package org.tawasul.webapps.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tawasul.audit.AuditAction;

/**
 * Which requests to the engine's REST interfaces are recorded, by method and path. The
 * work of participants (claim, complete, forms) stands in the case's timeline; questions
 * that are asked by POST change nothing.
 */
final class EngineAuditRules {

	/**
	 * Both interfaces, with or without the engine's name. They take a slash at the end
	 * for nothing.
	 */
	private static final Pattern PATH = Pattern.compile(
			"/(?:engine-rest|camunda/api/(?:engine|admin|cockpit|tasklist))(?:/plugin/[^/]+)?(?:/engine/[^/]+)?(/.*?)/?");

	private static final List<Rule> RULES = List.of(
			rule("POST", "/deployment/(?:create|.+/redeploy)", AuditAction.DEPLOYMENT_CREATED),
			rule("DELETE", "/deployment/.+", AuditAction.DEPLOYMENT_DELETED),
			rule("POST", "/job/[^/]+/execute", AuditAction.JOB_EXECUTED),
			rule("PUT|DELETE", "/job(?:-definition)?/.+", AuditAction.JOB_CHANGED),
			rule("POST", "/job/(?:retries|.+/(?:duedate.*|retries|priority|suspended))", AuditAction.JOB_CHANGED),
			rule("PUT|DELETE", "/(?:process-instance|execution)/.+", AuditAction.PROCESS_CHANGED),
			rule("POST",
					"/(?:process-instance|execution)/.*(?:modification.*|variables.*|localVariables.*|delete.*"
							+ "|suspended.*|retries.*|message.*|signal|trigger|incident)",
					AuditAction.PROCESS_CHANGED),
			rule("POST", "/(?:modification|migration|signal|message|condition)(?:/.*)?", AuditAction.PROCESS_CHANGED),
			rule("POST", "/process-definition/.+/(?:start|submit-form|restart.*|delete.*)",
					AuditAction.PROCESS_CHANGED),
			rule("PUT|DELETE", "/task/.+", AuditAction.PROCESS_CHANGED),
			rule("POST",
					"/task/(?:create|.+/(?:assignee|delegate|identity-links.*|variables.*|localVariables.*|bpmn.+))",
					AuditAction.PROCESS_CHANGED),
			rule("PUT|DELETE", "/(?:process|decision|case)-definition/.+", AuditAction.DEFINITION_CHANGED),
			rule("POST", "/authorization/create", AuditAction.PERMISSION_CHANGED),
			rule("PUT|DELETE", "/authorization/.+", AuditAction.PERMISSION_CHANGED),
			rule("POST", "/(?:user|group|tenant)/(?:create|.+/unlock)", AuditAction.IDENTITY_CHANGED),
			rule("PUT|DELETE", "/(?:user|group|tenant)/.+", AuditAction.IDENTITY_CHANGED),
			rule("POST", "/filter/create", AuditAction.FILTER_CHANGED),
			rule("PUT|DELETE", "/filter/.+", AuditAction.FILTER_CHANGED),
			rule("DELETE", "/history/.+", AuditAction.HISTORY_DELETED),
			rule("POST", "/history/.*(?:delete.*|cleanup|set-removal-time.*)", AuditAction.HISTORY_DELETED),
			rule("PUT|DELETE", "/.+", AuditAction.ENGINE_CHANGED));

	private EngineAuditRules() {
	}

	/**
	 * What a request is recorded as.
	 * @param method of the request
	 * @param path of the request, within the application
	 * @return nothing for what is not recorded
	 */
	static Optional<Recorded> find(String method, String path) {
		Matcher inEngine = PATH.matcher(path);
		if (!inEngine.matches()) {
			return Optional.empty();
		}
		String resource = inEngine.group(1);
		return RULES.stream()
			.filter((rule) -> rule.matches(method, resource))
			.findFirst()
			.map((rule) -> new Recorded(rule.action(), resource, id(resource)));
	}

	/** The second part of a path is the id of what it is about, or a word. */
	private static String id(String resource) {
		String[] parts = resource.split("/");
		return (parts.length > 2) ? parts[2] : "";
	}

	private static Rule rule(String methods, String path, AuditAction action) {
		return new Rule(Pattern.compile(methods), Pattern.compile(path), action);
	}

	/**
	 * A request that is recorded.
	 *
	 * @param action as what
	 * @param resource its path within the interface
	 * @param id of what it is about
	 */
	record Recorded(AuditAction action, String resource, String id) {

	}

	private record Rule(Pattern methods, Pattern path, AuditAction action) {

		boolean matches(String method, String resource) {
			return this.methods.matcher(method).matches() && this.path.matcher(resource).matches();
		}

	}

}
