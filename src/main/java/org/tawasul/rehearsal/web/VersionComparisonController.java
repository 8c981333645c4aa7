package org.tawasul.rehearsal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.tawasul.rehearsal.ComparedFiles;
import org.tawasul.rehearsal.FileComparison;
import org.tawasul.rehearsal.LiveModel;
import org.tawasul.rehearsal.ModelVersion;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two versions of a model or table beside each other, the earlier one first, whichever
 * was chosen first.
 */
@Controller
@RequestMapping(ModelHistoryController.PAGE + "{key:[A-Za-z_][\\w.-]{0,99}}/comparison")
class VersionComparisonController {

	private final ModelVersions versions;

	private final DiagramViewMapper diagrams;

	private final PersonNames people;

	VersionComparisonController(ModelVersions versions, DiagramViewMapper diagrams, PersonNames people) {
		this.versions = versions;
		this.diagrams = diagrams;
		this.people = people;
	}

	/** Without two versions there is nothing to compare, and the history has the form. */
	@GetMapping
	ModelAndView compare(@PathVariable String key, @RequestParam Optional<String> one,
			@RequestParam Optional<String> other, Locale locale) {
		if (one.isEmpty() || other.isEmpty()) {
			return new ModelAndView("redirect:" + ModelHistoryController.PAGE + key);
		}
		LiveModel model = this.versions.live()
			.stream()
			.filter((live) -> live.key().equals(key))
			.findFirst()
			.orElseThrow(VersionComparisonController::notThere);
		List<ModelVersion> known = this.versions.versions(key, ModelHistoryController.MAX_VERSIONS);
		List<ModelVersion> chosen = Stream.of(one.get(), other.get())
			.map((number) -> version(known, number))
			.sorted((some, more) -> Integer.compare(some.number(), more.number()))
			.toList();
		int before = chosen.get(0).number();
		int after = chosen.get(1).number();
		ComparedFiles files = new ComparedFiles(files(key, before), files(key, after));
		List<FileComparison> changes = this.versions.compare(files.before(), files.after());
		ModelAndView page = new ModelAndView("rehearsal/comparison");
		page.addObject("model", model);
		page.addObject("before", chosen.get(0));
		page.addObject("after", chosen.get(1));
		page.addObject("versions", known);
		page.addObject("changes", changes);
		BiFunction<Boolean, String, String> address = (later, file) -> ModelFileController.address(key,
				later ? after : before, file);
		page.addObject("diagrams", this.diagrams.diagrams(changes, files, Map.of(), address, locale));
		page.addObject("tables", this.diagrams.tables(changes, files, address));
		page.addObject("people", this.people);
		return page;
	}

	private static ModelVersion version(List<ModelVersion> known, String number) {
		return known.stream()
			.filter((version) -> Integer.toString(version.number()).equals(number))
			.findFirst()
			.orElseThrow(VersionComparisonController::notThere);
	}

	private Map<String, byte[]> files(String key, int version) {
		return this.versions.files(key, version).orElseThrow(VersionComparisonController::notThere);
	}

	private static ResponseStatusException notThere() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
