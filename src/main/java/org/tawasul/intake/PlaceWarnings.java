package org.tawasul.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.casefile.PlaceChecker;
import org.tawasul.casefile.PlaceDoubt;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * What may be wrong with the place of a report, for its sender.
 */
@Component
class PlaceWarnings {

	private final PlaceChecker checker;

	private final Messages messages;

	PlaceWarnings(PlaceChecker checker, Messages messages) {
		this.checker = checker;
		this.messages = messages;
	}

	Optional<PlaceDoubt> doubt(NewCaseRequest newCase) {
		NewCaseRequest.PlaceRequest place = newCase.place();
		return (place != null) ? this.checker.check(newCase.region(), place.latitude(), place.longitude())
				: Optional.empty();
	}

	/** For a program. */
	List<NewCaseWarning> of(NewCaseRequest newCase, Locale locale) {
		return doubt(newCase).map((doubt) -> new NewCaseWarning("place", doubt.name(), text(doubt, newCase, locale)))
			.stream()
			.toList();
	}

	/**
	 * The doubt as a sentence, with the region that was chosen and the one of the point.
	 */
	String text(PlaceDoubt doubt, NewCaseRequest newCase, Locale locale) {
		NewCaseRequest.PlaceRequest place = newCase.place();
		String other = (place == null || place.latitude() == null || place.longitude() == null) ? ""
				: this.checker.regionAt(place.latitude(), place.longitude())
					.map((region) -> this.messages.text("region." + region, locale))
					.orElse("");
		return this.messages.text("intake.place-doubt." + doubt, locale,
				this.messages.text("region." + newCase.region(), locale), other);
	}

}
