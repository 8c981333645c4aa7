package org.tawasul.webapps.ui;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the reader may do in Camunda's applications, as a module that our scripts import:
 * buttons that the engine would refuse are not shown. The engine decides all the same.
 */
@RestController
class ScriptRightsController {

	private final IdentityService identities;

	private final AuthorizationService authorizations;

	ScriptRightsController(IdentityService identities, AuthorizationService authorizations) {
		this.identities = identities;
		this.authorizations = authorizations;
	}

	@GetMapping(path = "/camunda/app/tawasul/rights.js", produces = "text/javascript;charset=UTF-8")
	ResponseEntity<String> module() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body("export const mayChangeProcesses = " + mayChangeProcesses() + ";\n");
	}

	private boolean mayChangeProcesses() {
		var reader = this.identities.getCurrentAuthentication();
		return reader != null && this.authorizations.isUserAuthorized(reader.getUserId(), reader.getGroupIds(),
				Permissions.UPDATE, Resources.PROCESS_DEFINITION);
	}

}
