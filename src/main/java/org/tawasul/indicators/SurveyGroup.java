package org.tawasul.indicators;

import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;

/**
 * Which cases' answers are counted: all, those of a type, or those of a channel.
 *
 * @param code {@code type/INCIDENT}, {@code channel/WEB}, or empty for all
 */
record SurveyGroup(String code) {

	static final SurveyGroup ALL = new SurveyGroup("");

	/** What somebody asks for; all if it makes no sense. */
	static SurveyGroup of(@Nullable String typed) {
		String code = (typed != null) ? typed : "";
		boolean known = code.startsWith("type/") && EnumUtils.isValidEnum(CaseType.class, code.substring(5))
				|| code.startsWith("channel/") && EnumUtils.isValidEnum(Channel.class, code.substring(8));
		return known ? new SurveyGroup(code) : ALL;
	}

	static SurveyGroup of(CaseType type) {
		return new SurveyGroup("type/" + type);
	}

	static SurveyGroup of(Channel channel) {
		return new SurveyGroup("channel/" + channel);
	}

	/** A counter of the group. */
	String key(String key) {
		return this.code.isEmpty() ? key : this.code + "/" + key;
	}

	boolean isAll() {
		return this.code.isEmpty();
	}

	Optional<String> type() {
		return this.code.startsWith("type/") ? Optional.of(this.code.substring(5)) : Optional.empty();
	}

	Optional<String> channel() {
		return this.code.startsWith("channel/") ? Optional.of(this.code.substring(8)) : Optional.empty();
	}

}
