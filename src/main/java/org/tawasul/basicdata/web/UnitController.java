package org.tawasul.basicdata.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportFileKind;
import org.tawasul.basicdata.RecordChange;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentLookup;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Post;
import org.tawasul.directory.Role;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One unit: its names, its place in the tree, and the people in its posts.
 */
@Controller
@RequestMapping(UnitListController.PAGE + "/{code:[A-Z][A-Z0-9-]*}")
class UnitController {

	private static final String UNIT = "unit";

	private static final String APPOINTMENT = "appointment";

	private static final String END = "end";

	private static final String CLOSING = "closing";

	private final MinistryDirectory directory;

	private final AppointmentLookup posts;

	private final UnitViewMapper mapper;

	private final RecordEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	UnitController(MinistryDirectory directory, AppointmentLookup posts, UnitViewMapper mapper, RecordEditor editor,
			EditorForms forms, EditHistory history) {
		this.directory = directory;
		this.posts = posts;
		this.mapper = mapper;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
	}

	@GetMapping
	ModelAndView show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		OrgUnit unit = find(code);
		return page(unit, this.forms.open(address(code), request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping("/unit")
	ModelAndView change(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		return apply(find(code), FormSubmission.of(UNIT, request), request, response, redirect, locale);
	}

	@PostMapping("/appointment")
	ModelAndView appoint(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		return apply(find(code), FormSubmission.of(APPOINTMENT, request), request, response, redirect, locale);
	}

	@PostMapping("/end")
	ModelAndView end(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		return apply(find(code), FormSubmission.of(END, request), request, response, redirect, locale);
	}

	private ModelAndView apply(OrgUnit unit, FormSubmission submission, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		return this.forms.once(submission, () -> this.editor.apply(change(unit, submission), submission, locale))
			.map((again) -> again(unit, again, request, response, locale))
			.orElseGet(() -> this.forms.done(address(unit.code()), "saved", submission, request, redirect));
	}

	@PostMapping("/closing")
	ModelAndView close(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		FormSubmission submission = FormSubmission.of(CLOSING, request);
		return this.forms.once(submission, () -> this.editor.apply(change(find(code), submission), submission, locale))
			.map((again) -> again(find(code), again, request, response, locale))
			.orElseGet(() -> this.forms.done(UnitListController.PAGE, "closed", submission, request, redirect));
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/unit", "/appointment", "/end", "/closing" })
	String back(@PathVariable String code) {
		return "redirect:" + address(find(code).code());
	}

	private ModelAndView again(OrgUnit unit, FormSubmission submission, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.forms.again(address(unit.code()), submission,
				(typed) -> page(unit, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale);
	}

	private static RecordChange change(OrgUnit unit, FormSubmission submission) {
		return switch (submission.form()) {
			case CLOSING -> RecordChange.removal(ImportFileKind.UNITS, unit.code());
			case END -> RecordChange.endOfAppointment(
					EnumUtils.getEnum(AppointmentKind.class, submission.value("as"), AppointmentKind.APPOINTMENT),
					new Post(unit.code(), EnumUtils.getEnum(Role.class, submission.value("role"), Role.COORDINATOR)),
					submission.value("username"));
			case APPOINTMENT -> RecordChange.of(ImportFileKind.POSTS,
					with(unit, ImportColumn.UNIT, RecordEditor.cells(submission, ImportColumn.ROLE,
							ImportColumn.USERNAME, ImportColumn.AS, ImportColumn.FROM, ImportColumn.UNTIL)));
			default -> RecordChange.of(ImportFileKind.UNITS,
					with(unit, ImportColumn.CODE, RecordEditor.cells(submission, UnitListController.COLUMNS)));
		};
	}

	private static Map<ImportColumn, String> with(OrgUnit unit, ImportColumn key, Map<ImportColumn, String> cells) {
		cells.put(key, unit.code());
		return cells;
	}

	private ModelAndView page(OrgUnit unit, FormSubmission submission, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView("basicdata/unit", status);
		page.addObject("unit", unit);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-unit");
		page.addObject("current", fields(unit));
		page.addObject("above", above(unit));
		page.addObject("children", this.directory.children(unit.code()));
		page.addObject("posts", this.mapper.views(this.posts.ofUnit(unit.code()), locale));
		page.addObject("options", options(locale));
		if (!submission.form().isEmpty()) {
			this.editor.look(change(unit, submission), submission).ifPresent((plan) -> page.addObject("plan", plan));
		}
		page.addObject("history", this.history.about(unit.code(), unit.code(), locale, AuditAction.UNIT_CHANGED));
		return page;
	}

	private Map<String, Map<String, String>> options(Locale locale) {
		return Map.of("units", this.mapper.unitOptions(locale), "kinds", this.mapper.kindOptions(locale), "regions",
				this.mapper.regionOptions(locale), "roles", this.mapper.roleOptions(locale), "as",
				this.mapper.appointmentOptions(locale));
	}

	/** From the ministry down to the unit above. */
	private List<OrgUnit> above(OrgUnit unit) {
		return this.directory.units()
			.stream()
			.filter((other) -> this.directory.isAbove(other.code(), unit.code()))
			.toList();
	}

	private static Map<ImportColumn, @Nullable String> values(OrgUnit unit) {
		Map<ImportColumn, @Nullable String> values = new LinkedHashMap<>();
		values.put(ImportColumn.PARENT, unit.parent());
		values.put(ImportColumn.KIND, unit.kind().name());
		values.put(ImportColumn.REGION, unit.region());
		values.put(ImportColumn.ARABIC_NAME, unit.arabicName());
		values.put(ImportColumn.ENGLISH_NAME, unit.englishName());
		return values;
	}

	private static Map<String, String> fields(OrgUnit unit) {
		Map<String, String> fields = new HashMap<>();
		values(unit).forEach((column, value) -> fields.put(column.code(), Objects.requireNonNullElse(value, "")));
		return fields;
	}

	private OrgUnit find(String code) {
		return this.directory.unit(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String address(String code) {
		return UnitListController.PAGE + "/" + code;
	}

}
