package org.tawasul.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

/**
 * What reporters are and were asked. Answers from memory.
 */
@Service
public class SurveyService {

	private final SurveyCache cache;

	SurveyService(SurveyCache cache) {
		this.cache = cache;
	}

	/**
	 * What reporters are asked whose cases are closed now.
	 * @return the newest version
	 */
	public Survey current() {
		return this.cache.get().current();
	}

	/**
	 * Every version.
	 * @return the newest first
	 */
	public List<Survey> versions() {
		return this.cache.get().versions();
	}

	/**
	 * A version.
	 * @param version its number
	 * @return empty if there is none
	 */
	public Optional<Survey> version(int version) {
		Optional<Survey> known = find(version);
		if (known.isEmpty()) {
			// Another node may have published it just now.
			this.cache.recheck();
			known = find(version);
		}
		return known;
	}

	private Optional<Survey> find(int version) {
		return versions().stream().filter((survey) -> survey.version() == version).findFirst();
	}

	/**
	 * Every question that reporters have ever been asked, in its newest words.
	 * @return those of the newest version first, in their order
	 */
	public List<SurveyQuestion> everAsked() {
		Map<String, SurveyQuestion> questions = new LinkedHashMap<>();
		versions().forEach(
				(survey) -> survey.questions().forEach((question) -> questions.putIfAbsent(question.code(), question)));
		return List.copyOf(questions.values());
	}

}
