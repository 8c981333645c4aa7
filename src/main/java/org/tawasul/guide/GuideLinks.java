package org.tawasul.guide;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the guide is, {@code @guideLinks} in templates.
 */
@Component
public class GuideLinks {

	static final String PAGE = "/desk/guide";

	private final TrainingProperties training;

	GuideLinks(TrainingProperties training) {
		this.training = training;
	}

	/**
	 * The part of the guide that explains the page that is being shown.
	 * @return an address of ours, with the anchor of the screen if the guide knows it
	 */
	public String here() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? PAGE + screen(attributes.getRequest()).map((screen) -> "#screen-" + screen.id()).orElse("") : PAGE;
	}

	/**
	 * Where the practice ministry is.
	 * @return its address, or null where none is configured
	 */
	public @Nullable String practice() {
		return this.training.url();
	}

	private static Optional<GuideScreen> screen(HttpServletRequest request) {
		Object shown = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
		String path = ((shown != null) ? shown.toString() : request.getRequestURI())
			.substring(request.getContextPath().length());
		// Of the parameters only this one leads to another screen.
		return screen((request.getParameter("tab") != null) ? path + "?tab=new" : path).or(() -> screen(path));
	}

	static Optional<GuideScreen> screen(String address) {
		if (address.equals(PAGE)) {
			return Optional.empty();
		}
		return Stream.of(GuideScreen.values())
			.filter((screen) -> screen.covers(address))
			.max(Comparator.comparingInt(GuideScreen::precision));
	}

}
