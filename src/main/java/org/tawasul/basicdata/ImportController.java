package org.tawasul.basicdata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.CurrentUser;
import org.tawasul.basicdata.BasicDataImportService.Outcome;
import org.tawasul.language.PlainText;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * Where administrators import basic data: upload files, look at the changes, confirm. The
 * security configuration admits nobody else.
 */
@Controller
@RequestMapping("/desk/ministry")
class ImportController {

	private static final Logger log = LoggerFactory.getLogger(ImportController.class);

	/** Maximum number of changes on the page; an import applies the others too. */
	private static final int MAX_SHOWN = 500;

	private static final int MAX_NAME = 100;

	private final BasicDataImportService importService;

	private final ImportDraftService drafts;

	private final CurrentUser user;

	ImportController(BasicDataImportService importService, ImportDraftService drafts, CurrentUser user) {
		this.importService = importService;
		this.drafts = drafts;
		this.user = user;
	}

	@GetMapping
	ModelAndView form() {
		return form(HttpStatus.OK, null);
	}

	@PostMapping
	ModelAndView send(HttpServletRequest request, @RequestParam(defaultValue = "") String encoding,
			@RequestParam(defaultValue = "") List<String> complete) throws IOException {
		MultipartHttpServletRequest sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		if (sent == null) {
			// Of a form that is too large as a whole, only the text fields arrive.
			return form(HttpStatus.PAYLOAD_TOO_LARGE, "too_large");
		}
		List<ImportFile> files = new ArrayList<>();
		for (ImportFileKind kind : ImportFileKind.values()) {
			MultipartFile file = sent.getFile(kind.code());
			if (file != null && !file.isEmpty()) {
				files.add(new ImportFile(kind, name(file, kind), content(file)));
			}
		}
		if (files.isEmpty()) {
			return form(HttpStatus.UNPROCESSABLE_ENTITY, "no_file");
		}
		Set<ImportFileKind> whole = complete.stream()
			.flatMap((code) -> ImportFileKind.of(code).stream())
			.collect(Collectors.toSet());
		ImportBatch batch = new ImportBatch(files, FileEncoding.of(encoding).orElse(null), whole);
		return new ModelAndView("redirect:/desk/ministry/" + this.drafts.save(username(), batch));
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	ModelAndView preview(@PathVariable UUID id) {
		return this.drafts.find(username(), id)
			.map((batch) -> plan(id, this.importService.preview(batch), false))
			.orElseGet(() -> form(HttpStatus.GONE, "gone"));
	}

	@PostMapping("/{id:[0-9a-f-]{36}}")
	ModelAndView apply(@PathVariable UUID id, @RequestParam String shown) {
		return this.drafts.find(username(), id)
			.map((batch) -> apply(id, batch, shown))
			.orElseGet(() -> form(HttpStatus.GONE, "gone"));
	}

	private ModelAndView apply(UUID id, ImportBatch batch, String shown) {
		try {
			Outcome outcome = this.importService.apply(batch, shown);
			if (!outcome.applied()) {
				// With nothing left to change, this is a second click or a colleague was
				// faster.
				return plan(id, outcome.plan(), !outcome.plan().changes().isEmpty());
			}
			this.drafts.delete(username());
			return page("basicdata/done", outcome.plan(), HttpStatus.OK);
		}
		catch (DataIntegrityViolationException ex) {
			// The exception's message quotes personal data.
			log.warn("The tables refused an import: {}", ex.getClass().getSimpleName());
			return form(HttpStatus.CONFLICT, "refused_by_tables");
		}
	}

	private ModelAndView plan(UUID id, ImportPlan plan, boolean again) {
		HttpStatus good = again ? HttpStatus.CONFLICT : HttpStatus.OK;
		ModelAndView page = page(plan.isValid() ? "basicdata/plan" : "basicdata/faults", plan,
				plan.isValid() ? good : HttpStatus.UNPROCESSABLE_ENTITY);
		page.addObject("id", id);
		page.addObject("again", again);
		return page;
	}

	private static ModelAndView page(String view, ImportPlan plan, HttpStatus status) {
		ModelAndView page = new ModelAndView(view, status);
		page.addObject("plan", plan);
		page.addObject("changes", plan.changes().stream().limit(MAX_SHOWN).toList());
		page.addObject("missing", plan.notInFile().stream().limit(MAX_SHOWN).toList());
		page.addObject("shown", MAX_SHOWN);
		return page;
	}

	private static ModelAndView form(HttpStatus status, @Nullable String fault) {
		ModelAndView page = new ModelAndView("basicdata/form", status);
		page.addObject("kinds", ImportFileKind.values());
		page.addObject("encodings", FileEncoding.values());
		page.addObject("fault", fault);
		return page;
	}

	private static String name(MultipartFile file, ImportFileKind kind) {
		String given = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		String name = PlainText.clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1))
			.strip();
		return name.isEmpty() ? kind.file() : name.substring(0, Math.min(name.length(), MAX_NAME));
	}

	private static byte[] content(MultipartFile file) throws IOException {
		return file.getInputStream().readNBytes(ImportFileReader.MAX_BYTES + 1);
	}

	private String username() {
		return this.user.get().username();
	}

}
