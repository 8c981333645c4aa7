package org.tawasul.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the pages of indicators share: who may see them, of which unit and period they
 * are, and the form that chooses both.
 */
@Component
class IndicatorPages {

	private final CurrentUser user;

	private final IndicatorAccess access;

	private final IndicatorLabels labels;

	private final MinistryDirectory ministry;

	private final DateParser dates;

	private final Clock clock;

	IndicatorPages(CurrentUser user, IndicatorAccess access, IndicatorLabels labels, MinistryDirectory ministry,
			DateParser dates, Clock clock) {
		this.user = user;
		this.access = access;
		this.labels = labels;
		this.ministry = ministry;
		this.dates = dates;
		this.clock = clock;
	}

	/**
	 * Who looks.
	 * @throws ResponseStatusException if they have no indicators
	 */
	StaffUser viewer() {
		StaffUser viewer = this.user.get();
		if (!this.access.hasIndicators(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return viewer;
	}

	/** What the viewer sees of the unit that was asked for; empty if nothing. */
	Optional<CounterScope> scope(IndicatorForm form) {
		return this.access.scope(viewer(), form.chosenUnit());
	}

	/**
	 * A unit that has been closed, for those who see everything: its cases are still
	 * counted.
	 */
	Optional<CounterScope> formerUnit(IndicatorForm form) {
		return form.chosenUnit()
			.filter((code) -> this.access.seesEverything(viewer())
					&& this.ministry.formerUnits().stream().anyMatch((unit) -> unit.code().equals(code)))
			.map(CounterScope::alone);
	}

	/** What was asked for wrongly, by field, as keys of messages. */
	Map<String, String> errors(IndicatorForm form, Optional<CounterScope> scope) {
		Map<String, String> errors = new LinkedHashMap<>(form.errors(this.dates, today()));
		if (scope.isEmpty()) {
			errors.put("unit", "indicators.error.unit");
		}
		return errors;
	}

	Period period(IndicatorForm form) {
		return form.period(this.dates, today());
	}

	/** What the period is compared with. */
	Period before(IndicatorForm form) {
		return form.before(this.dates, today());
	}

	/** A page with its form. */
	ModelAndView page(String view, String address, IndicatorForm form, Map<String, String> errors) {
		StaffUser viewer = viewer();
		ModelAndView page = new ModelAndView(view, status(errors));
		page.addObject("address", address);
		page.addObject("form", form);
		page.addObject("errors", errors);
		page.addObject("presets", PeriodPreset.values());
		page.addObject("units", this.access.units(viewer));
		page.addObject("everything", this.access.seesEverything(viewer));
		return page;
	}

	/** Says of what the figures of a page are. */
	void describe(ModelAndView page, CounterScope scope, Period period, Period before, Locale locale) {
		page.addObject("unitName", this.labels.unit(scope, locale));
		page.addObject("periodName", this.labels.period(period, locale));
		page.addObject("beforeName", this.labels.period(before, locale));
		page.addObject("now", this.clock.instant());
	}

	/** A unit that somebody does not see does not exist for them. */
	private static HttpStatus status(Map<String, String> errors) {
		if (errors.containsKey("unit")) {
			return HttpStatus.NOT_FOUND;
		}
		return errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
	}

}
