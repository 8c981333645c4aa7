package org.tawasul.callcentre;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.util.Assert;

/**
 * The call centre.
 *
 * @param shifts when the shifts of a day begin, in order; the last one ends where the
 * first begins on the next day
 * @param forgotten after which a call that nobody does anything with ends as broken off
 * @param callersKept how long after a call its caller's number is kept, and what was
 * typed and never sent
 * @param refusals how many callers may be refused for one case, within a time
 * @param refusalsOfAgent how many callers of one agent may be refused
 * @param refusalsWithin that time
 */
@ConfigurationProperties("tawasul.calls")
record CallProperties(@DefaultValue( {
		"07:00", "15:00", "23:00" }) @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) List<LocalTime> shifts,
		@DefaultValue("24h") Duration forgotten, @DefaultValue("90d") Duration callersKept,
		@DefaultValue("5") int refusals, @DefaultValue("20") int refusalsOfAgent,
		@DefaultValue("1h") Duration refusalsWithin){

	CallProperties {
		shifts = List.copyOf(shifts);
		Assert.isTrue(!shifts.isEmpty() && shifts.stream().sorted().distinct().toList().equals(shifts),
				"tawasul.calls.shifts: times of day, each later than the one before");
		Assert.isTrue(forgotten.toMinutes() > 0, "tawasul.calls.forgotten: a minute at least");
		Assert.isTrue(callersKept.compareTo(forgotten) >= 0,
				"tawasul.calls.callers-kept: not shorter than tawasul.calls.forgotten");
	}

}
