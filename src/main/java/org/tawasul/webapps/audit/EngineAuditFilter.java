package org.tawasul.webapps.audit;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.authorization.Resources;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.webapps.audit.EngineAuditRules.Recorded;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Records what is done through the engine's REST interfaces, once it has succeeded. Of a
 * body only the fields of a permission are read; the values of variables are not kept.
 */
class EngineAuditFilter extends OncePerRequestFilter {

	/** As the engine reads it, which takes what ours elsewhere would refuse. */
	private static final JsonMapper JSON = new JsonMapper();

	/** The fields of a permission, and the details that they become. */
	private static final Map<String, String> PERMISSION = Map.of("groupId", "group", "resourceType", "resource-type",
			"resourceId", "resource", "permissions", "permissions");

	private final AuditTrail trail;

	private final EngineTargets targets;

	EngineAuditFilter(AuditTrail trail, EngineTargets targets) {
		this.trail = trail;
		this.targets = targets;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Recorded> recorded = EngineAuditRules.find(request.getMethod(), request.getRequestURI());
		if (recorded.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		// Looked up before: what is deleted is gone afterwards.
		Map<String, String> details = new LinkedHashMap<>(this.targets.describe(recorded.get()));
		// The whole of it, or blanks in front would hide what follows; bodies are
		// limited.
		ContentCachingRequestWrapper read = new ContentCachingRequestWrapper(request, Integer.MAX_VALUE);
		chain.doFilter(read, response);
		if (HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful()) {
			if (recorded.get().action() == AuditAction.PERMISSION_CHANGED) {
				addPermission(details, read.getContentAsByteArray());
			}
			if (recorded.get().action() == AuditAction.DEPLOYMENT_CREATED) {
				details.putAll(this.targets.lastDeployment());
			}
			record(recorded.get(), request.getMethod(), details);
		}
	}

	private void record(Recorded recorded, String method, Map<String, String> details) {
		details.put("call", method + " " + recorded.resource());
		String subject = details.remove(EngineTargets.SUBJECT);
		this.trail.record(recorded.action(), (subject != null) ? subject : recorded.id(), details);
	}

	private static void addPermission(Map<String, String> details, byte[] body) throws IOException {
		JsonNode permission = JSON.readTree(body);
		PERMISSION.forEach((field, detail) -> {
			if (permission.hasNonNull(field)) {
				details.put(detail, text(field, permission.get(field)));
			}
		});
		if (permission.hasNonNull("userId")) {
			details.put(EngineTargets.SUBJECT, permission.get("userId").asText());
		}
	}

	private static String text(String field, JsonNode value) {
		if (field.equals("resourceType")) {
			return Arrays.stream(Resources.values())
				.filter((resource) -> resource.resourceType() == value.asInt(-1))
				.map(Resources::name)
				.findFirst()
				.orElse(value.asText());
		}
		return value.isArray() ? StreamSupport.stream(value.spliterator(), false)
			.map(JsonNode::asText)
			.collect(Collectors.joining(", ")) : value.asText();
	}

}
