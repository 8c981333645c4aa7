package org.tawasul.basicdata.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportFileKind;
import org.tawasul.basicdata.RecordChange;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.facility.FacilityRegister;
import org.tawasul.facility.RegisteredFacility;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The register of schools and other facilities: search, additions, changes.
 */
@Controller
@RequestMapping(FacilityController.PAGE)
class FacilityController {

	static final String PAGE = EditorForms.HOME + "/facilities";

	private static final String NEW = PAGE + "/new";

	private static final String FACILITY = "facility";

	private static final String REMOVAL = "removal";

	private static final String ONE = "/{code:[A-Z0-9][A-Z0-9-]*}";

	private static final int PAGE_SIZE = 50;

	private static final int MAX_TYPED = 100;

	private static final ImportColumn[] COLUMNS = { ImportColumn.FACILITY_KIND, ImportColumn.ARABIC_NAME,
			ImportColumn.ENGLISH_NAME, ImportColumn.UNIT, ImportColumn.REGION, ImportColumn.ADDRESS,
			ImportColumn.LATITUDE, ImportColumn.LONGITUDE };

	private final FacilityRegister register;

	private final MinistryDirectory directory;

	private final UnitViewMapper mapper;

	private final RecordEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	FacilityController(FacilityRegister register, MinistryDirectory directory, UnitViewMapper mapper,
			RecordEditor editor, EditorForms forms, EditHistory history) {
		this.register = register;
		this.directory = directory;
		this.mapper = mapper;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
	}

	@GetMapping
	String list(@RequestParam(name = "q", defaultValue = "") String typed,
			@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
		String searched = VisibleText.withoutInvisible(typed.substring(0, Math.min(typed.length(), MAX_TYPED)));
		String from = after.matches("[A-Z0-9-]{1,40}") ? after : "";
		List<RegisteredFacility> found = this.register.page(searched, from, PAGE_SIZE + 1);
		model.addAttribute("q", searched);
		model.addAttribute("found", found.stream().limit(PAGE_SIZE).toList());
		model.addAttribute("units", unitNames(found, locale));
		model.addAttribute("first", from.isEmpty());
		model.addAttribute("next", (found.size() > PAGE_SIZE) ? found.get(PAGE_SIZE - 1).code() : null);
		return "basicdata/facilities";
	}

	private Map<String, String> unitNames(List<RegisteredFacility> found, Locale locale) {
		Map<String, String> names = new HashMap<>();
		found.stream()
			.flatMap((facility) -> Optional.ofNullable(facility.unit()).stream())
			.flatMap((code) -> this.directory.unit(code).stream())
			.forEach((unit) -> names.put(unit.code(), unit.name(locale)));
		return names;
	}

	@GetMapping("/new")
	ModelAndView enter(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return page(null, this.forms.open(NEW, request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping("/new/facility")
	ModelAndView add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(FACILITY, request);
		String code = VisibleText.plain(submission.value(ImportColumn.FACILITY_CODE.code()));
		Map<ImportColumn, String> cells = RecordEditor.cells(submission, COLUMNS);
		cells.put(ImportColumn.FACILITY_CODE, submission.value(ImportColumn.FACILITY_CODE.code()));
		return this.forms
			.once(submission, () -> this.editor
				.taken(this.register.find(code).isPresent(), ImportColumn.FACILITY_CODE.code(),
						"editor.facility.code-taken", submission, locale)
				.or(() -> this.editor.apply(RecordChange.of(ImportFileKind.FACILITIES, cells), submission, locale)))
			.map((again) -> again(NEW, null, again, request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE + "/" + code, "saved", submission, request, redirect));
	}

	@GetMapping(ONE)
	ModelAndView show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		RegisteredFacility facility = find(code);
		return page(facility, this.forms.open(PAGE + "/" + code, request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping(ONE + "/facility")
	ModelAndView change(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		RegisteredFacility facility = find(code);
		FormSubmission submission = FormSubmission.of(FACILITY, request);
		return this.forms.once(submission, () -> this.editor.apply(change(facility, submission), submission, locale))
			.map((again) -> again(PAGE + "/" + code, facility, again, request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE + "/" + code, "saved", submission, request, redirect));
	}

	@PostMapping(ONE + "/removal")
	ModelAndView remove(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		FormSubmission submission = FormSubmission.of(REMOVAL, request);
		return this.forms.once(submission, () -> this.editor.apply(change(find(code), submission), submission, locale))
			.map((again) -> again(PAGE + "/" + code, find(code), again, request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE, "removed", submission, request, redirect));
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/{code:new|[A-Z0-9][A-Z0-9-]*}/facility", ONE + "/removal" })
	String back(@PathVariable String code) {
		return "redirect:" + PAGE + "/" + code;
	}

	private ModelAndView again(String address, @Nullable RegisteredFacility facility, FormSubmission submission,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.forms.again(address, submission,
				(typed) -> page(facility, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale);
	}

	private static RecordChange change(RegisteredFacility facility, FormSubmission submission) {
		if (submission.is(REMOVAL)) {
			return RecordChange.removal(ImportFileKind.FACILITIES, facility.code());
		}
		Map<ImportColumn, String> cells = RecordEditor.cells(submission, COLUMNS);
		cells.put(ImportColumn.FACILITY_CODE, facility.code());
		return RecordChange.of(ImportFileKind.FACILITIES, cells);
	}

	private ModelAndView page(@Nullable RegisteredFacility facility, FormSubmission submission, HttpStatus status,
			Locale locale) {
		ModelAndView page = new ModelAndView("basicdata/facility", status);
		page.addObject("facility", facility);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-facility");
		page.addObject("current",
				(facility != null) ? fields(facility) : Map.of(ImportColumn.FACILITY_KIND.code(), "SCHOOL"));
		page.addObject("options", Map.of("kinds", this.mapper.facilityKindOptions(locale), "units",
				this.mapper.unitOptions(locale), "regions", this.mapper.regionOptions(locale)));
		if (facility != null) {
			if (!submission.form().isEmpty()) {
				this.editor.look(change(facility, submission), submission)
					.ifPresent((plan) -> page.addObject("plan", plan));
			}
			page.addObject("history", this.history.about(facility.code(), null, locale, AuditAction.FACILITY_CHANGED));
		}
		return page;
	}

	private static Map<ImportColumn, @Nullable String> values(RegisteredFacility facility) {
		Map<ImportColumn, @Nullable String> values = new LinkedHashMap<>();
		values.put(ImportColumn.FACILITY_KIND, facility.kind().name());
		values.put(ImportColumn.ARABIC_NAME, facility.arabicName());
		values.put(ImportColumn.ENGLISH_NAME, facility.englishName());
		values.put(ImportColumn.UNIT, facility.unit());
		values.put(ImportColumn.REGION, facility.region());
		values.put(ImportColumn.ADDRESS, facility.address());
		values.put(ImportColumn.LATITUDE, text(facility.latitude()));
		values.put(ImportColumn.LONGITUDE, text(facility.longitude()));
		return values;
	}

	private static @Nullable String text(@Nullable BigDecimal degrees) {
		return (degrees != null) ? degrees.toPlainString() : null;
	}

	private static Map<String, String> fields(RegisteredFacility facility) {
		Map<String, String> fields = new HashMap<>();
		values(facility).forEach((column, value) -> fields.put(column.code(), Objects.requireNonNullElse(value, "")));
		return fields;
	}

	private RegisteredFacility find(String code) {
		return this.register.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
