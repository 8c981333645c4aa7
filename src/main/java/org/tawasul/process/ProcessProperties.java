package org.tawasul.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseType;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which model a case follows, and how long a failed job is tried again.
 *
 * @param defaultKey key of the process of every case type that has none of its own
 * @param keys keys of the processes of single case types
 * @param jobRetries ISO durations, comma separated: how long to wait before each further
 * attempt at a failed job; after the last one an administrator must look
 */
@ConfigurationProperties("tawasul.process")
public record ProcessProperties(@DefaultValue("CaseLifecycle") String defaultKey,
		@DefaultValue Map<CaseType, String> keys,
		@DefaultValue("PT10S,PT1M,PT5M,PT15M,PT30M,PT1H,PT2H,PT4H") String jobRetries) {

	/**
	 * The process that a new case gets.
	 * @param type of the case
	 * @return the process's key
	 */
	public String keyOf(CaseType type) {
		return this.keys.getOrDefault(type, this.defaultKey);
	}

	/**
	 * The processes that carry cases through their life.
	 * @return their keys
	 */
	public Set<String> allKeys() {
		return Stream.concat(Stream.of(this.defaultKey), this.keys.values().stream()).collect(Collectors.toSet());
	}

}
