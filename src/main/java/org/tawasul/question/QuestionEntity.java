package org.tawasul.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * A row of the questions with its options and scopes, read as {@link Question}.
 */
@Entity(name = "Question")
@Table(name = "question")
@DynamicUpdate
class QuestionEntity {

	@Id
	private String code;

	@Enumerated(EnumType.STRING)
	private QuestionKind kind;

	private int position;

	private String arabicText;

	private String englishText;

	private @Nullable String arabicHint;

	private @Nullable String englishHint;

	private @Nullable Integer minimum;

	private @Nullable Integer maximum;

	private @Nullable String urgentAnswer;

	private @Nullable Integer urgentFrom;

	private @Nullable String emergencyAnswer;

	private @Nullable Integer emergencyFrom;

	private @Nullable Integer manyFrom;

	private boolean retired;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "question_option", joinColumns = @JoinColumn(name = "question"))
	@OrderBy("position, code")
	@Fetch(FetchMode.SUBSELECT)
	private List<QuestionOption> options = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "question_use", joinColumns = @JoinColumn(name = "question"))
	@OrderBy("type, category")
	@Fetch(FetchMode.SUBSELECT)
	private Set<QuestionScope> scopes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected QuestionEntity() {
	}

	QuestionEntity(Question question, int position) {
		this.code = question.code();
		this.kind = question.kind();
		this.position = position;
		this.arabicText = question.arabicText();
		this.englishText = question.englishText();
		this.arabicHint = question.arabicHint();
		this.englishHint = question.englishHint();
		this.minimum = question.minimum();
		this.maximum = question.maximum();
		this.urgentAnswer = question.urgentAnswer();
		this.urgentFrom = question.urgentFrom();
		this.emergencyAnswer = question.emergencyAnswer();
		this.emergencyFrom = question.emergencyFrom();
		this.manyFrom = question.manyFrom();
		this.retired = question.retired();
		this.options.addAll(question.options());
		this.scopes.addAll(question.scopes());
	}

	Question toQuestion() {
		return new Question(this.code, this.kind, this.arabicText, this.englishText, this.arabicHint, this.englishHint,
				this.minimum, this.maximum, this.urgentAnswer, this.urgentFrom, this.emergencyAnswer,
				this.emergencyFrom, this.manyFrom, this.retired, List.copyOf(this.options), List.copyOf(this.scopes));
	}

}
