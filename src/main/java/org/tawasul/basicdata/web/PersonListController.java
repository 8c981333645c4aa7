package org.tawasul.basicdata.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportFileKind;
import org.tawasul.basicdata.RecordChange;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.directory.Usernames;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Search among the staff, and new people.
 */
@Controller
class PersonListController {

	static final String PAGE = EditorForms.HOME + "/people";

	/** What an editor changes of a person. */
	static final ImportColumn[] COLUMNS = { ImportColumn.ARABIC_NAME, ImportColumn.ENGLISH_NAME, ImportColumn.EMAIL,
			ImportColumn.MOBILE, ImportColumn.LANGUAGE };

	private static final String NEW = EditorForms.HOME + "/new-person";

	private static final String PERSON = "person";

	private static final int MAX_TYPED = 100;

	private static final int MAX_SHOWN = 100;

	private static final int MAX_SUGGESTED = 10;

	private final MinistryDirectory directory;

	private final UnitViewMapper mapper;

	private final RecordEditor editor;

	private final EditorForms forms;

	PersonListController(MinistryDirectory directory, UnitViewMapper mapper, RecordEditor editor, EditorForms forms) {
		this.directory = directory;
		this.mapper = mapper;
		this.editor = editor;
		this.forms = forms;
	}

	@GetMapping(PAGE)
	String list(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
		List<Person> found = find(typed);
		model.addAttribute("q", cut(typed));
		model.addAttribute("found", found.stream().limit(MAX_SHOWN).toList());
		model.addAttribute("count", found.size());
		model.addAttribute("most", MAX_SHOWN);
		return "basicdata/people";
	}

	/** For fields that take a user name. */
	@GetMapping(PAGE + "/suggestions")
	@ResponseBody
	List<Suggestion> suggest(@RequestParam(name = "q", defaultValue = "") String typed, Locale locale) {
		return find(typed).stream()
			.limit(MAX_SUGGESTED)
			.map((person) -> new Suggestion(person.username(), person.name(locale)))
			.toList();
	}

	private List<Person> find(String typed) {
		return VisibleText.isEmpty(typed) ? this.directory.people() : this.mapper.searchPeople(cut(typed));
	}

	private static String cut(String typed) {
		return typed.substring(0, Math.min(typed.length(), MAX_TYPED));
	}

	@GetMapping(NEW)
	ModelAndView enter(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return page(this.forms.open(NEW, request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping(NEW + "/person")
	ModelAndView add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(PERSON, request);
		String username = Usernames.normalize(submission.value("username"));
		Map<ImportColumn, String> cells = RecordEditor.cells(submission, COLUMNS);
		cells.put(ImportColumn.USERNAME, submission.value("username"));
		return this.forms
			.once(submission,
					() -> this.editor
						.taken(this.directory.person(username).isPresent(), "username", "editor.person.username-taken",
								submission, locale)
						.or(() -> this.editor.apply(RecordChange.of(ImportFileKind.PEOPLE, cells), submission, locale)))
			.map((again) -> this.forms.again(NEW, again,
					(typed) -> page(typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE + "/" + username, "saved", submission, request, redirect));
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping(NEW + "/person")
	String back() {
		return "redirect:" + NEW;
	}

	private ModelAndView page(FormSubmission submission, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView("basicdata/person-new", status);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-person");
		page.addObject("current", Map.of(ImportColumn.LANGUAGE.code(), "ar"));
		page.addObject("options", Map.of("languages", this.mapper.languageOptions(locale)));
		return page;
	}

	/**
	 * A value to choose while typing.
	 *
	 * @param value what the field takes
	 * @param label what it means
	 */
	record Suggestion(String value, String label) {

	}

}
