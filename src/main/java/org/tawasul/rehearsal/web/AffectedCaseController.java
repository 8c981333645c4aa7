package org.tawasul.rehearsal.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.language.DateFormatter;
import org.tawasul.rehearsal.AffectedCaseService;
import org.tawasul.rehearsal.AffectedCases;
import org.tawasul.rehearsal.EffectLimiter;
import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.ModelCandidateService;
import org.tawasul.rehearsal.ModelVersions;
import org.tawasul.rehearsal.SmallNumbers;
import org.tawasul.rehearsal.TableEffect.Group;
import org.tawasul.rehearsal.TableEffect.Kind;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The cases behind an effect of a changed table. For those who have no cases to see there
 * is no such page, and whoever may not see all of them gets it only for a difference that
 * they are told of and of which they see a case.
 */
@Controller
@RequestMapping(CandidateController.PAGE + "{id:[0-9a-f-]{36}}/cases")
class AffectedCaseController {

	private final ModelCandidateService candidates;

	private final ModelVersions versions;

	private final AffectedCaseService cases;

	private final EffectLimiter limiter;

	private final SmallNumbers smallNumbers;

	private final EffectViewMapper effects;

	private final ChangeLabels labels;

	private final CaseStatusFormatter statuses;

	private final TimelineFormatter units;

	private final DateFormatter dates;

	private final CurrentUser user;

	AffectedCaseController(ModelCandidateService candidates, ModelVersions versions, AffectedCaseService cases,
			EffectLimiter limiter, SmallNumbers smallNumbers, EffectViewMapper effects, ChangeLabels labels,
			CaseStatusFormatter statuses, TimelineFormatter units, DateFormatter dates, CurrentUser user) {
		this.candidates = candidates;
		this.versions = versions;
		this.cases = cases;
		this.limiter = limiter;
		this.smallNumbers = smallNumbers;
		this.effects = effects;
		this.labels = labels;
		this.statuses = statuses;
		this.units = units;
		this.dates = dates;
		this.user = user;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "") String table,
			@RequestParam(defaultValue = "") String group, RedirectAttributes redirect, Locale locale) {
		StaffUser viewer = this.user.get();
		if (!this.cases.seesLists(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Optional<ModelCandidate> found = this.candidates.find(id);
		if (found.isEmpty()) {
			// Published meanwhile.
			return back(ModelController.PAGE, "gone", redirect);
		}
		ModelCandidate candidate = found.get();
		boolean exact = this.cases.seesAll(viewer);
		if (!exact && !this.limiter.tryRead(viewer, candidate, List.of(table)).isZero()) {
			// That page says when there is more to read.
			return new ModelAndView("redirect:" + CandidateController.PAGE + id);
		}
		Optional<AffectedCases> affected = this.versions.affected(candidate.files(), table, group)
			.filter((cases) -> exact || this.smallNumbers.tells(cases.group(), table, candidate));
		List<CaseFile> shown = affected.map((cases) -> this.cases.look(viewer, id, table, cases)).orElse(List.of());
		if (affected.isEmpty() || (!exact && shown.isEmpty())) {
			// Its cases are others by now, or whoever sees none of them must not learn
			// whether there are any.
			return back(CandidateController.PAGE + id, exact ? "recounted" : "no-cases", redirect);
		}
		this.statuses.preload(shown.stream().map(CaseFile::getNumber).toList());
		ModelAndView page = new ModelAndView("rehearsal/cases");
		page.addObject("candidate", candidate);
		page.addObject("table", this.labels.table(table, affected.get().table(), locale));
		page.addObject("changes", this.effects.changes(affected.get().group(), locale));
		page.addObject("all", affected.get().group().cases());
		page.addObject("exact", exact);
		page.addObject("complete", affected.get().complete());
		page.addObject("cases", shown.stream().map((file) -> view(file, affected.get().group(), locale)).toList());
		return page;
	}

	private static ModelAndView back(String address, String done, RedirectAttributes redirect) {
		redirect.addFlashAttribute("done", done);
		return new ModelAndView("redirect:" + address);
	}

	private AffectedCaseView view(CaseFile file, Group group, Locale locale) {
		Kind kind = new Kind(file.getReport().type(), file.getReport().category(), file.getImportance(), 0);
		return new AffectedCaseView(file.getNumber().toString(), this.effects.text(kind, locale),
				this.statuses.label(file, locale), this.units.unitName(file.getAssignment().getUnit(), locale),
				this.dates.brief(file.getReceivedAt(), locale), dues(group, file.getReceivedAt(), locale));
	}

	private List<AffectedCaseView.Due> dues(Group group, Instant start, Locale locale) {
		return group.changes()
			.stream()
			.flatMap((change) -> this.effects.due(change, start)
				.map((due) -> new AffectedCaseView.Due(this.effects.label(change, locale),
						this.dates.brief(due.before(), locale), this.dates.brief(due.after(), locale)))
				.map(Stream::of)
				.orElseGet(Stream::empty))
			.toList();
	}

}
