package org.tawasul.callcentre;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.tawasul.cannedanswer.CannedAnswer;
import org.tawasul.cannedanswer.CannedAnswerService;
import org.tawasul.casefile.CaseType;
import org.tawasul.language.Messages;
import org.tawasul.language.SearchText;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Service;

/**
 * Prepared answers to questions about the ministry's systems: those for inquiries or for
 * any request whose title or text names the system.
 */
@Service
public class SystemAnswerService {

	private static final int MAX = 20;

	private final CannedAnswerService answers;

	private final Messages messages;

	SystemAnswerService(CannedAnswerService answers, Messages messages) {
		this.answers = answers;
		this.messages = messages;
	}

	/**
	 * Finds answers.
	 * @param system which system
	 * @return at most a few
	 */
	public List<CannedAnswer> about(MinistrySystem system) {
		List<String> names = SupportedLanguages.ALL.stream()
			.map((locale) -> " " + SearchText.normalise(this.messages.text("callcentre.system." + system, locale))
					+ " ")
			.toList();
		return this.answers.all()
			.stream()
			.filter((answer) -> answer.about() == null || answer.about().equals(CaseType.INQUIRY.name()))
			.filter((answer) -> names.stream().anyMatch(words(answer)::contains))
			.limit(MAX)
			.toList();
	}

	private static String words(CannedAnswer answer) {
		String text = Stream.of(answer.title(), answer.arabicText(), answer.englishText())
			.map((part) -> (part != null) ? part : "")
			.reduce("", (one, other) -> one + " " + other);
		return " " + String.join(" ", Arrays.asList(SearchText.normalise(text).split("[^\\p{L}\\p{N}]+"))) + " ";
	}

}
