package org.tawasul.operations.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.MapTileProperties;
import org.tawasul.access.StaffUser;
import org.tawasul.operations.OperationsRights;
import org.tawasul.operations.OperationsRoom;
import org.tawasul.operations.RoomSnapshot;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The operations room: the page, its list alone, and the line that tells when the list
 * has changed.
 */
@Controller
@RequestMapping("/desk/operations")
class OperationsController {

	private final CurrentUser user;

	private final OperationsRoom room;

	private final UrgentCaseMapper mapper;

	private final RoomEventStreams streams;

	private final MapTileProperties tiles;

	private final Clock clock;

	OperationsController(CurrentUser user, OperationsRoom room, UrgentCaseMapper mapper, RoomEventStreams streams,
			MapTileProperties tiles, Clock clock) {
		this.user = user;
		this.room = room;
		this.mapper = mapper;
		this.streams = streams;
		this.tiles = tiles;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView room(Locale locale) {
		ModelAndView page = list("operations/room", locale);
		page.addObject("mayAct", OperationsRights.mayAct(this.user.get()));
		page.addObject("tiles", this.tiles);
		return page;
	}

	/** What the page's script exchanges when something has changed. */
	@GetMapping("/list")
	ModelAndView list(Locale locale) {
		return list("operations/list :: list", locale);
	}

	@GetMapping("/events")
	void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.streams.open(requireWatcher().username(), request, response);
	}

	private ModelAndView list(String template, Locale locale) {
		requireWatcher();
		RoomSnapshot now = this.room.current();
		ModelAndView page = new ModelAndView(template);
		page.addObject("incidents", this.mapper.views(now.cases(), locale));
		page.addObject("more", now.more());
		page.addObject("revision", now.revision());
		page.addObject("now", this.clock.millis());
		return page;
	}

	private StaffUser requireWatcher() {
		StaffUser viewer = this.user.get();
		if (!OperationsRights.mayWatch(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return viewer;
	}

}
