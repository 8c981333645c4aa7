package org.tawasul.webapps.ui;

import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.language.DateFormatter;
import org.tawasul.process.ProcessProperties;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * By which models cases run in this installation, and in which zone its days begin, as a
 * module that our scripts import.
 */
@RestController
class ScriptLifecycleController {

	private final ProcessProperties processes;

	private final ObjectMapper json;

	ScriptLifecycleController(ProcessProperties processes, ObjectMapper json) {
		this.processes = processes;
		this.json = json;
	}

	@GetMapping(path = "/camunda/app/tawasul/lifecycle.js", produces = "text/javascript;charset=UTF-8")
	ResponseEntity<String> module() throws JsonProcessingException {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body("export const lifecycles = " + this.json.writeValueAsString(new TreeSet<>(this.processes.allKeys()))
					+ ";\nexport const zone = " + this.json.writeValueAsString(DateFormatter.ZONE.getId()) + ";\n");
	}

}
