package org.tawasul.callcentre;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CasePostService;
import org.tawasul.casefile.Channel;
import org.tawasul.intake.TakenDownReport;

/**
 * A report on a caller's behalf, as it was typed: the portal's form, by which channel the
 * caller came, and the post in a social network.
 *
 * @param values all fields as they came in
 */
public record CallReport(Map<String, String> values) {

	/** By which staff receive reports. */
	public static final List<Channel> CHANNELS = Stream.of(Channel.values()).filter(Channel::isOfStaff).toList();

	private static final Set<Channel> WITH_POSTS = Set.of(Channel.X, Channel.INSTAGRAM, Channel.SNAPCHAT,
			Channel.FACEBOOK, Channel.SKYPE);

	/**
	 * By which channel the caller came.
	 * @return the call centre's unless another one was chosen
	 */
	public Channel channel() {
		Channel chosen = EnumUtils.getEnum(Channel.class, this.values.get("channel"), Channel.CALL_CENTRE);
		return CHANNELS.contains(chosen) ? chosen : Channel.CALL_CENTRE;
	}

	/**
	 * The language of messages to the caller.
	 * @return Arabic unless English was chosen
	 */
	public String language() {
		return "en".equals(this.values.get("language")) ? "en" : "ar";
	}

	/**
	 * The post as it was typed.
	 * @return empty without any
	 */
	public String typedPost() {
		return this.values.getOrDefault("post", "").strip();
	}

	/**
	 * Whether the link to the post cannot be kept.
	 * @return true when something else than an https address was typed
	 */
	public boolean isPostInvalid() {
		return hasPost() && CasePostService.parse(typedPost()).isEmpty();
	}

	@Nullable String post() {
		return hasPost() ? CasePostService.parse(typedPost()).orElse(null) : null;
	}

	/** A link counts where the page asks for it. */
	private boolean hasPost() {
		return WITH_POSTS.contains(channel()) && !typedPost().isEmpty();
	}

	/**
	 * The last thing of a colleague that the page showed.
	 * @return an action's id, 0 for none
	 */
	public long seen() {
		return Optional.of(this.values.getOrDefault("seen", ""))
			.filter((text) -> text.matches("[0-9]{1,18}"))
			.map(Long::valueOf)
			.orElse(0L);
	}

	TakenDownReport takenDown() {
		return new TakenDownReport(this.values, channel(), language());
	}

	/**
	 * The channels whose posts can be linked to, as a condition of report.js.
	 * @return for {@code data-when}
	 */
	public String whenPost() {
		return WITH_POSTS.stream().map(Enum::name).sorted().collect(Collectors.joining(" ", "channel=", ""));
	}

}
