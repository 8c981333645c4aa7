package org.tawasul.casefile;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.springframework.data.domain.Persistable;

/**
 * A group or a person who has handled a case. Written once, and looked for only where
 * there may be an earlier one.
 */
@Entity
@Table(name = "involvement")
class CaseParticipant implements Persistable<CaseParticipant.Key> {

	@EmbeddedId
	private Key id;

	private Instant since;

	@Transient
	private boolean unsaved;

	@SuppressWarnings("NullAway.Init")
	protected CaseParticipant() {
	}

	CaseParticipant(Key id, Instant since) {
		this.id = id;
		this.since = since;
		this.unsaved = true;
	}

	@Override
	public Key getId() {
		return this.id;
	}

	Instant getSince() {
		return this.since;
	}

	@Override
	public boolean isNew() {
		return this.unsaved;
	}

	@Embeddable
	record Key(long caseNumber, String party) implements Serializable {

	}

}
