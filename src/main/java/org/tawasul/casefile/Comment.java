package org.tawasul.casefile;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote on a case (التعليق). Internal ones are for staff, the others the
 * reporter sees too.
 */
@Entity
@Table(name = "comment")
public class Comment {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment")
	@SequenceGenerator(name = "comment", sequenceName = "comment_seq", allocationSize = 50)
	@Nullable private Long id;

	private long caseNumber;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private CommentKind kind;

	@Nullable private String author;

	@Nullable private String unit;

	private boolean internal;

	/** Not of the resolution that holds: it is the case's. */
	@Column(name = "text")
	@Nullable private String ownText;

	@Formula("coalesce(`text`, (select f.resolution from app.case_file f where f.number = case_number))")
	private String text;

	@SuppressWarnings("NullAway.Init")
	protected Comment() {
	}

	Comment(CaseNumber number, Instant at, CommentKind kind, @Nullable String author, @Nullable String unit,
			boolean internal, String text) {
		this.caseNumber = number.value();
		this.at = at;
		this.kind = kind;
		this.author = author;
		this.unit = unit;
		this.internal = internal;
		this.ownText = (kind != CommentKind.RESOLUTION) ? text : null;
		this.text = text;
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	public Instant getAt() {
		return this.at;
	}

	public CommentKind getKind() {
		return this.kind;
	}

	/**
	 * Who wrote it.
	 * @return a user name, or null for the reporter
	 */
	public @Nullable String getAuthor() {
		return this.author;
	}

	public @Nullable String getUnit() {
		return this.unit;
	}

	public boolean isInternal() {
		return this.internal;
	}

	public String getText() {
		return this.text;
	}

}
