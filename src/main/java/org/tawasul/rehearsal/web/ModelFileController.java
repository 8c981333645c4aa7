package org.tawasul.rehearsal.web;

import java.util.Optional;
import java.util.UUID;

import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.ModelCandidateService;
import org.tawasul.rehearsal.ModelComparison;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The models and tables that pages draw, as files. The access rules of the pages hold for
 * them, too.
 */
@Controller
class ModelFileController {

	private static final String FILE = "/{file:" + DiagramViewMapper.FILE_NAME + "}";

	private final ModelCandidateService candidates;

	private final ModelComparison comparison;

	private final ModelVersions versions;

	ModelFileController(ModelCandidateService candidates, ModelComparison comparison, ModelVersions versions) {
		this.candidates = candidates;
		this.comparison = comparison;
		this.versions = versions;
	}

	/** Where a side of a waiting file is. */
	static String address(UUID candidate, boolean after, String file) {
		return CandidateController.PAGE + candidate + "/diagrams/" + (after ? "after/" : "before/") + file;
	}

	/** Where a file of a version is. */
	static String address(String key, int version, String file) {
		return ModelHistoryController.PAGE + key + "/" + version + "/diagrams/" + file;
	}

	@GetMapping(CandidateController.PAGE + "{id:[0-9a-f-]{36}}/diagrams/{side:before|after}" + FILE)
	ResponseEntity<byte[]> ofCandidate(@PathVariable UUID id, @PathVariable String side, @PathVariable String file) {
		return answer(file,
				this.candidates.find(id)
					.map(ModelCandidate::files)
					.map(this.comparison::beside)
					.flatMap((files) -> files.file(side.equals("after"), file)));
	}

	@GetMapping(ModelHistoryController.PAGE + "{key:[A-Za-z_][\\w.-]{0,99}}/{version:[1-9]\\d{0,8}}/diagrams" + FILE)
	ResponseEntity<byte[]> ofVersion(@PathVariable String key, @PathVariable int version, @PathVariable String file) {
		return answer(file, this.versions.files(key, version).map((files) -> files.get(file)));
	}

	/** To be kept as a file, not shown as a page: a model may say anything. */
	private static ResponseEntity<byte[]> answer(String file, Optional<byte[]> content) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
			.body(content.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

}
