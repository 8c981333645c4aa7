package org.tawasul.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Regions;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;

/**
 * All kinds of cases, with how frequent they are: by the regions' population, more
 * maintenance than fires.
 */
final class CaseKinds {

	private static final Map<String, Integer> POPULATION = Map.ofEntries(Map.entry("SA-01", 25), Map.entry("SA-02", 25),
			Map.entry("SA-03", 7), Map.entry("SA-04", 16), Map.entry("SA-05", 5), Map.entry("SA-06", 3),
			Map.entry("SA-07", 3), Map.entry("SA-08", 2), Map.entry("SA-09", 6), Map.entry("SA-10", 2),
			Map.entry("SA-11", 2), Map.entry("SA-12", 2), Map.entry("SA-14", 7));

	private static final Map<Category, Integer> INCIDENTS = Map.of(Category.BUILDING_MAINTENANCE, 14, Category.FIRE, 2,
			Category.CRIMINAL_INCIDENT, 2, Category.TRAFFIC_ACCIDENT, 3, Category.VIOLENCE, 5, Category.FOOD_POISONING,
			1, Category.CLEANLINESS, 7, Category.OTHER, 4);

	private static final Map<CaseType, Integer> REQUESTS = Map.of(CaseType.COMPLAINT, 26, CaseType.INQUIRY, 20,
			CaseType.SUGGESTION, 7, CaseType.OBSERVATION, 6, CaseType.CONSULTATION, 3);

	private static final double OF_UNIVERSITIES = 0.06;

	private static final double OF_SYSTEMS = 0.08;

	private static final double ABROAD = 2;

	private final List<CaseKind> kinds = new ArrayList<>();

	private CaseKinds() {
	}

	static List<CaseKind> all(MinistryDirectory ministry) {
		CaseKinds all = new CaseKinds();
		POPULATION.keySet().stream().sorted().forEach(all::addOfRegion);
		ministry.unitsOfKind(UnitKind.UNIVERSITY).forEach(all::addOfUniversity);
		all.addAbroad();
		return List.copyOf(all.kinds);
	}

	private void addOfRegion(String region) {
		int people = weight(POPULATION, region);
		for (Category category : Category.values()) {
			add(CaseType.INCIDENT, category, "SCHOOL", region, null, weight(INCIDENTS, category) * people);
		}
		for (CaseType type : CaseType.values()) {
			if (type != CaseType.INCIDENT) {
				add(type, null, "SCHOOL", region, null, weight(REQUESTS, type) * people);
			}
		}
		add(CaseType.COMPLAINT, null, "SYSTEM", region, null,
				weight(REQUESTS, CaseType.COMPLAINT) * people * OF_SYSTEMS);
		add(CaseType.INQUIRY, null, "SYSTEM", region, null, weight(REQUESTS, CaseType.INQUIRY) * people * OF_SYSTEMS);
		add(CaseType.SUGGESTION, null, "SYSTEM", region, null, people * OF_SYSTEMS);
		add(CaseType.INCIDENT, Category.OTHER, "SYSTEM", region, null, people * OF_SYSTEMS);
	}

	private void addOfUniversity(OrgUnit university) {
		String region = university.region();
		if (region == null) {
			return;
		}
		double people = weight(POPULATION, region) * OF_UNIVERSITIES;
		for (CaseType type : CaseType.values()) {
			if (type != CaseType.INCIDENT) {
				add(type, null, "UNIVERSITY", region, university, weight(REQUESTS, type) * people);
			}
		}
		add(CaseType.INCIDENT, Category.OTHER, "UNIVERSITY", region, university, people);
	}

	private static <T> int weight(Map<T, Integer> weights, T of) {
		return weights.getOrDefault(of, 1);
	}

	private void addAbroad() {
		add(CaseType.COMPLAINT, null, "ABROAD", Regions.ABROAD, null, 20 * ABROAD);
		add(CaseType.INQUIRY, null, "ABROAD", Regions.ABROAD, null, 20 * ABROAD);
		add(CaseType.SUGGESTION, null, "ABROAD", Regions.ABROAD, null, ABROAD);
		add(CaseType.CONSULTATION, null, "ABROAD", Regions.ABROAD, null, ABROAD);
	}

	private void add(CaseType type, @Nullable Category category, String about, String region,
			@Nullable OrgUnit university, double weight) {
		this.kinds.add(new CaseKind(type, category, about, region, university, weight));
	}

}
