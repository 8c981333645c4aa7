package org.tawasul.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.search.CaseSearchCriteria;

import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which cases a report is about. Whatever is empty admits every case.
 *
 * @param from received on this day or later, in the ministry's time zone
 * @param until received on this day or before
 * @param type the case's type
 * @param subtype words of the subtype; may be blank
 * @param category the category, of incidents
 * @param phase what its status counts as
 * @param importance how important it is
 * @param unit code of the responsible unit, or of one above it
 * @param region code of the region where it happened
 * @param channel by which way it came in
 */
public record ReportCriteria(LocalDate from, LocalDate until, Optional<CaseType> type, String subtype,
		Optional<Category> category, Optional<Phase> phase, Optional<Importance> importance, Optional<String> unit,
		Optional<String> region, Optional<Channel> channel) {

	/** Maximum number of characters of the subtype. */
	public static final int MAX_SUBTYPE = 100;

	/**
	 * What identifies the criteria: the query of an address.
	 * @return the fields in a fixed order, without empty ones
	 */
	public String query() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		Map<String, String> fields = fields();
		fields.forEach((name, value) -> query.queryParam(name, "{" + name + "}"));
		UriComponents encoded = query.encode().buildAndExpand(fields);
		return Optional.ofNullable(encoded.getQuery()).orElse("");
	}

	/**
	 * The criteria in codes, for the audit trail: nothing that somebody typed.
	 * @return the query without words
	 */
	public String codes() {
		return new ReportCriteria(this.from, this.until, this.type, "", this.category, this.phase, this.importance,
				this.unit, this.region, this.channel)
			.query();
	}

	private Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("from", this.from.toString());
		fields.put("until", this.until.toString());
		put(fields, "type", this.type);
		put(fields, "subtype", Optional.of(this.subtype.strip()).filter((words) -> !words.isEmpty()));
		put(fields, "category", this.category);
		put(fields, "phase", this.phase);
		put(fields, "importance", this.importance);
		put(fields, "unit", this.unit);
		put(fields, "region", this.region);
		put(fields, "channel", this.channel);
		return fields;
	}

	private static void put(Map<String, String> fields, String name, Optional<?> value) {
		value.ifPresent((chosen) -> fields.put(name, chosen.toString()));
	}

	/**
	 * Reads criteria again.
	 * @param query as {@link #query()} wrote it
	 * @return the criteria
	 * @throws DateTimeParseException when it did not
	 */
	static ReportCriteria parse(String query) {
		Map<String, String> fields = new LinkedHashMap<>();
		UriComponentsBuilder.newInstance()
			.query(query)
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.forEach((name, value) -> fields.put(name, UriUtils.decode(value, StandardCharsets.UTF_8)));
		return new ReportCriteria(LocalDate.parse(fields.getOrDefault("from", "")),
				LocalDate.parse(fields.getOrDefault("until", "")), code(CaseType.class, fields.get("type")),
				fields.getOrDefault("subtype", ""), code(Category.class, fields.get("category")),
				code(Phase.class, fields.get("phase")), code(Importance.class, fields.get("importance")),
				Optional.ofNullable(fields.get("unit")), Optional.ofNullable(fields.get("region")),
				code(Channel.class, fields.get("channel")));
	}

	private static <E extends Enum<E>> Optional<E> code(Class<E> codes, @Nullable String code) {
		return Optional.ofNullable(EnumUtils.getEnum(codes, code));
	}

	CaseSearchCriteria search() {
		return new CaseSearchCriteria("", Optional.of(this.from), Optional.of(this.until), this.type, this.category,
				this.phase, this.importance, this.unit, this.region, this.channel, Optional.empty(), Optional.empty(),
				false);
	}

}
