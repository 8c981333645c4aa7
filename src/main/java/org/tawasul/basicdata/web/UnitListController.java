package org.tawasul.basicdata.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportFileKind;
import org.tawasul.basicdata.RecordChange;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The tree of units, search in it, and new units.
 */
@Controller
@RequestMapping(UnitListController.PAGE)
class UnitListController {

	static final String PAGE = EditorForms.HOME + "/units";

	/** What an editor changes of a unit. */
	static final ImportColumn[] COLUMNS = { ImportColumn.PARENT, ImportColumn.KIND, ImportColumn.REGION,
			ImportColumn.ARABIC_NAME, ImportColumn.ENGLISH_NAME };

	private static final String NEW = PAGE + "/new";

	private static final String UNIT = "unit";

	private static final int MAX_TYPED = 100;

	private final MinistryDirectory directory;

	private final UnitViewMapper mapper;

	private final RecordEditor editor;

	private final EditorForms forms;

	UnitListController(MinistryDirectory directory, UnitViewMapper mapper, RecordEditor editor, EditorForms forms) {
		this.directory = directory;
		this.mapper = mapper;
		this.editor = editor;
		this.forms = forms;
	}

	@GetMapping
	String list(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
		String searched = typed.substring(0, Math.min(typed.length(), MAX_TYPED));
		model.addAttribute("q", searched);
		if (VisibleText.isEmpty(searched)) {
			model.addAttribute("tree", this.mapper.tree());
			model.addAttribute("closed", this.directory.formerUnits());
		}
		else {
			model.addAttribute("found", this.mapper.search(searched));
		}
		return "basicdata/units";
	}

	@GetMapping("/new")
	ModelAndView enter(@RequestParam(defaultValue = "") String parent, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return page(this.forms.open(NEW, request, response, locale), parent, HttpStatus.OK, locale);
	}

	@PostMapping("/new/unit")
	ModelAndView add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(UNIT, request);
		String code = VisibleText.plain(submission.value("code"));
		Map<ImportColumn, String> cells = RecordEditor.cells(submission, COLUMNS);
		cells.put(ImportColumn.CODE, submission.value("code"));
		return this.forms
			.once(submission,
					() -> this.editor
						.taken(this.directory.unit(code).isPresent(), "code", "editor.unit.code-taken", submission,
								locale)
						.or(() -> this.editor.apply(RecordChange.of(ImportFileKind.UNITS, cells), submission, locale)))
			.map((again) -> this.forms.again(NEW, again,
					(typed) -> page(typed, "", HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE + "/" + code, "saved", submission, request, redirect));
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping("/new/unit")
	String back() {
		return "redirect:" + NEW;
	}

	private ModelAndView page(FormSubmission submission, String parent, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView("basicdata/unit-new", status);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-unit");
		page.addObject("current",
				Map.of(ImportColumn.PARENT.code(), parent, ImportColumn.KIND.code(), "DEPARTMENT",
						ImportColumn.REGION.code(),
						this.directory.unit(parent).flatMap((unit) -> Optional.ofNullable(unit.region())).orElse("")));
		page.addObject("options", Map.of("units", this.mapper.unitOptions(locale), "kinds",
				this.mapper.kindOptions(locale), "regions", this.mapper.regionOptions(locale)));
		return page;
	}

}
