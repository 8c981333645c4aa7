package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.EnumUtils;
import org.tawasul.audit.AuditAction;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What categories of incidents are called, their order, and which reporters are offered.
 */
@Controller
@RequestMapping(CategoryController.PAGE)
class CategoryController {

	static final String PAGE = EditorForms.HOME + "/categories";

	private static final String CODE = "/{code:[A-Z_]+}";

	private static final String PREVIEW = "preview";

	private final CategoryService categories;

	private final CategoryEditor editor;

	private final CategoryViewMapper mapper;

	private final EditorForms forms;

	private final EditHistory history;

	CategoryController(CategoryService categories, CategoryEditor editor, CategoryViewMapper mapper, EditorForms forms,
			EditHistory history) {
		this.categories = categories;
		this.editor = editor;
		this.mapper = mapper;
		this.forms = forms;
		this.history = history;
	}

	@GetMapping
	ModelAndView list(Locale locale) {
		List<CategorySettings> all = this.categories.all();
		ModelAndView page = new ModelAndView("basicdata/categories");
		page.addObject("categories", this.mapper.views(all, locale));
		page.addObject("previews", this.mapper.previews(all, null));
		page.addObject("none", FormSubmission.NONE);
		page.addObject("history", this.history.of(locale, AuditAction.CATEGORY_CHANGED));
		return page;
	}

	/**
	 * The page tells the place of what was moved, for those who move it on by keyboard.
	 */
	@PostMapping("/move")
	ModelAndView move(@RequestParam String code, @RequestParam(defaultValue = "") String direction,
			HttpServletRequest request, RedirectAttributes redirect) {
		Category category = find(code);
		FormSubmission submission = FormSubmission.of("move", request);
		this.forms.once(submission, () -> {
			this.editor.move(category, direction.equals("up"));
			return Optional.empty();
		});
		redirect.addFlashAttribute("moved", category.name());
		redirect.addFlashAttribute("direction", direction);
		return this.forms.done(PAGE, "moved", submission, request, redirect);
	}

	@GetMapping(CODE)
	ModelAndView show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		Category category = find(code);
		return page(category, this.forms.open(address(category), request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping(CODE + "/category")
	ModelAndView change(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		Category category = find(code);
		FormSubmission submission = FormSubmission.of(CategoryEditor.ID, request);
		if (EditorForms.isLanguageSwitch(submission)) {
			return again(category, submission, request, response, locale);
		}
		if (!submission.value(PREVIEW).isEmpty()) {
			return again(category, this.editor.read(category, this.categories.all(), submission, locale).submission(),
					request, response, locale);
		}
		return this.forms.once(submission, () -> this.editor.save(category, submission, locale))
			.map((again) -> again(category, again, request, response, locale))
			.orElseGet(() -> this.forms.done(address(category), "saved", submission, request, redirect));
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/move", CODE + "/category" })
	String back(@PathVariable(required = false) Optional<String> code) {
		return "redirect:" + code.map((known) -> address(find(known))).orElse(PAGE);
	}

	private ModelAndView again(Category category, FormSubmission submission, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.forms.again(address(category), submission,
				(typed) -> page(category, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale);
	}

	private ModelAndView page(Category category, FormSubmission submission, HttpStatus status, Locale locale) {
		List<CategorySettings> all = this.categories.all();
		CategorySettings recorded = this.categories.settings(category);
		CategorySettings shown = submission.is(CategoryEditor.ID)
				? this.editor.read(category, all, submission, locale).settings().orNamedAs(recorded) : recorded;
		ModelAndView page = new ModelAndView("basicdata/category", status);
		page.addObject("category", recorded);
		page.addObject("view", this.mapper.views(List.of(recorded), locale).get(0));
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-category");
		page.addObject("current", FieldValues.texts(CategoryEditor.values(recorded)));
		page.addObject("offered", shown.offered());
		page.addObject("standardNames", standardNames(recorded));
		page.addObject("previews", this.mapper.previews(all, shown));
		page.addObject("history", this.history.about(category.name(), null, locale, AuditAction.CATEGORY_CHANGED));
		return page;
	}

	/** The product's names by language, where the ministry has others. */
	private Map<String, String> standardNames(CategorySettings settings) {
		Map<String, String> names = new LinkedHashMap<>();
		SupportedLanguages.ALL.forEach((language) -> {
			String name = this.categories.standardName(settings.category(), language);
			if (!name.equals(settings.name(language))) {
				names.put(language.getLanguage(), name);
			}
		});
		return names;
	}

	private static String address(Category category) {
		return PAGE + "/" + category;
	}

	private static Category find(String code) {
		return Optional.ofNullable(EnumUtils.getEnum(Category.class, code))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
