package org.tawasul.desk.web;

import org.tawasul.access.MapTileProperties;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Place;
import org.tawasul.casefile.PlaceChecker;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The map on a case's page, and whether its point may not be meant.
 */
@Component
class CaseMap {

	private final PlaceChecker checker;

	private final MapTileProperties tiles;

	CaseMap(PlaceChecker checker, MapTileProperties tiles) {
		this.checker = checker;
		this.tiles = tiles;
	}

	void addTo(ModelAndView page, CaseReport report) {
		Place place = report.place();
		page.addObject("tiles", this.tiles);
		page.addObject("placeDoubt", (place == null) ? null
				: this.checker.check(report.region(), place.latitude(), place.longitude()).orElse(null));
	}

}
