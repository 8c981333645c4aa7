package org.tawasul.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the questions and publishes them as a new version. What was published never
 * changes. Codes and kinds are for ever: answers keep them. The caller validates.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SurveyEditService {

	private final SurveyRepository repository;

	private final SurveyCache cache;

	private final Clock clock;

	SurveyEditService(SurveyRepository repository, SurveyCache cache, Clock clock) {
		this.repository = repository;
		this.cache = cache;
		this.clock = clock;
	}

	/**
	 * Every question as it is edited; nobody else changes them until this transaction
	 * ends.
	 * @return in order
	 */
	public List<SurveyQuestion> lock() {
		return this.cache.lock().questions();
	}

	/**
	 * Every question as it is edited, those that are asked no more included.
	 * @return in order
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<SurveyQuestion> all() {
		return this.cache.get().questions();
	}

	/**
	 * What the next version would ask.
	 * @return in order
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<SurveyQuestion> next() {
		return asked(all());
	}

	/**
	 * Whether reporters are asked something else than what is edited.
	 * @return false just after a publication
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public boolean isChanged() {
		SurveyCache.Snapshot snapshot = this.cache.get();
		return !asked(snapshot.questions()).equals(snapshot.current().questions());
	}

	/**
	 * Writes a question after {@link #lock}; a new one comes last.
	 * @param question as it shall be
	 */
	public void save(SurveyQuestion question) {
		this.repository.save(question);
		this.cache.changed();
	}

	/**
	 * Moves a question before or behind its neighbour among those that are asked, after
	 * {@link #lock}.
	 * @param code the question's code
	 * @param up towards the beginning
	 * @return false if it is not asked, or has no neighbour on that side
	 */
	public boolean move(String code, boolean up) {
		List<SurveyQuestion> all = lock();
		List<String> asked = asked(all).stream().map(SurveyQuestion::code).toList();
		int from = asked.indexOf(code);
		int to = up ? from - 1 : from + 1;
		if (from < 0 || to < 0 || to >= asked.size()) {
			return false;
		}
		List<String> codes = new ArrayList<>(all.stream().map(SurveyQuestion::code).toList());
		codes.remove(code);
		codes.add(codes.indexOf(asked.get(to)) + (up ? 0 : 1), code);
		this.repository.order(codes);
		this.cache.changed();
		return true;
	}

	/**
	 * Publishes the questions as they are, after {@link #lock}: reporters whose cases are
	 * closed from now on are asked these.
	 * @param by the administrator's user name
	 * @return the new version
	 */
	public Survey publish(String by) {
		SurveyCache.Snapshot snapshot = this.cache.lock();
		Survey survey = new Survey(snapshot.current().version() + 1, this.clock.instant(), by,
				asked(snapshot.questions()));
		this.repository.publish(survey);
		this.cache.changed();
		return survey;
	}

	private static List<SurveyQuestion> asked(List<SurveyQuestion> questions) {
		return questions.stream().filter(SurveyQuestion::asked).toList();
	}

}
