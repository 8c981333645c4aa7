package org.tawasul.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tawasul.attachment.store.StoreKind;
import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The rows of files. Seen by people are those whose content is stored.
 */
@Component
class AttachmentRows {

	private static final String SELECT = "select id, name, media_type, size, at, sender, author, internal, scan, store,"
			+ " location from app.attachment ";

	private final JdbcClient jdbc;

	AttachmentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Until the transaction ends nobody else counts or adds files here. */
	void lock(AttachmentOwner owner) {
		String key = "attachment " + owner.caseNumber() + ' ' + owner.draftHash();
		this.jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
			.param("key", key)
			.query()
			.singleValue();
	}

	/** How many there are from this sender, those on their way included. */
	int count(AttachmentOwner owner) {
		boolean ofCase = owner.number() != null;
		return this.jdbc
			.sql("select count(*) from app.attachment where " + (ofCase ? "case_number" : "draft")
					+ " = :owner and sender = :sender and state <> 'LEAVING' and scan <> 'INFECTED'")
			.param("owner", ofCase ? owner.caseNumber() : owner.draftHash())
			.param("sender", owner.sender().name())
			.query(Integer.class)
			.single();
	}

	void announce(StoredFile file, AttachmentOwner owner) {
		Attachment attachment = file.attachment();
		this.jdbc
			.sql("""
					insert into app.attachment (id, case_number, draft, sender, author, internal, name, media_type, size, at,
						state, scan, store, location)
					values (:id, :number, :draft, :sender, :author, :internal, :name, :mediaType, :size, :at,
						'ARRIVING', :scan, :store, :location)""")
			.param("id", attachment.id())
			.param("number", owner.caseNumber())
			.param("draft", owner.draftHash())
			.param("sender", attachment.sender().name())
			.param("author", attachment.author())
			.param("internal", attachment.internal())
			.param("name", attachment.name())
			.param("mediaType", attachment.mediaType())
			.param("size", attachment.size())
			.param("at", Timestamp.from(attachment.at()))
			.param("scan", attachment.scan().name())
			.param("store", file.store().name())
			.param("location", file.location())
			.update();
	}

	/** Its content is stored. */
	boolean confirm(UUID id) {
		return on("update app.attachment set state = 'KEPT' where id = :id and state = 'ARRIVING'", id).update() == 1;
	}

	/** Nobody sees it any more; its content may be deleted. */
	boolean dismiss(UUID id) {
		return on("update app.attachment set state = 'LEAVING' where id = :id and state <> 'LEAVING'", id)
			.update() == 1;
	}

	/** The same, if it belongs to the form still. */
	boolean dismiss(DraftKey draft, UUID id) {
		return on("update app.attachment set state = 'LEAVING' where id = :id and draft = :draft and state = 'KEPT'",
				id)
			.param("draft", draft.hash())
			.update() == 1;
	}

	/** Its content is deleted, and so is what is known of it. */
	void delete(UUID id) {
		on("delete from app.attachment where id = :id and state = 'LEAVING'", id).update();
	}

	List<Attachment> ofCase(CaseNumber number) {
		return this.jdbc.sql(SELECT + "where case_number = :number and state = 'KEPT' order by at, id")
			.param("number", number.value())
			.query((row, index) -> file(row).attachment())
			.list();
	}

	List<Attachment> ofDraft(DraftKey draft) {
		return this.jdbc.sql(SELECT + "where draft = :draft and state = 'KEPT' order by at, id")
			.param("draft", draft.hash())
			.query((row, index) -> file(row).attachment())
			.list();
	}

	Optional<StoredFile> ofCase(CaseNumber number, UUID id) {
		return on(SELECT + "where id = :id and case_number = :number and state = 'KEPT'", id)
			.param("number", number.value())
			.query((row, index) -> file(row))
			.optional();
	}

	Optional<StoredFile> ofDraft(DraftKey draft, UUID id) {
		return on(SELECT + "where id = :id and draft = :draft and state = 'KEPT'", id).param("draft", draft.hash())
			.query((row, index) -> file(row))
			.optional();
	}

	/** What a form had with it belongs to the case that came of it. */
	void adopt(DraftKey draft, CaseNumber number) {
		this.jdbc
			.sql("update app.attachment set case_number = :number, draft = null"
					+ " where draft = :draft and state <> 'LEAVING'")
			.param("number", number.value())
			.param("draft", draft.hash())
			.update();
	}

	/** The next that waits for the scanner. */
	Optional<StoredFile> waiting(Optional<StoredFile> after) {
		Instant at = after.map((file) -> file.attachment().at()).orElse(Instant.EPOCH);
		UUID id = after.map((file) -> file.attachment().id()).orElse(new UUID(0, 0));
		return on(
				SELECT + "where scan = 'WAITING' and state = 'KEPT' and (at, id) > (:at, :id) order by at, id limit 1",
				id)
			.param("at", Timestamp.from(at))
			.query((row, index) -> file(row))
			.optional();
	}

	/** The scanner was asked again. */
	void judge(UUID id, ScanStatus scan) {
		on("update app.attachment set scan = :scan where id = :id and scan = 'WAITING'", id).param("scan", scan.name())
			.update();
	}

	/** The content of a harmful file is deleted, the row says that it was there. */
	void emptied(UUID id, Instant now) {
		on("update app.attachment set emptied_at = :now where id = :id", id).param("now", Timestamp.from(now)).update();
	}

	/** Harmful ones whose content is still stored. */
	List<StoredFile> harmful() {
		return this.jdbc.sql(SELECT + "where scan = 'INFECTED' and emptied_at is null order by at limit 1000")
			.query((row, index) -> file(row))
			.list();
	}

	/**
	 * Files of forms that were never sent, given up in the middle, or half cleared away.
	 */
	List<StoredFile> leftOver(Instant draftsBefore, Instant arrivingBefore) {
		return this.jdbc.sql("(" + SELECT + """
				where draft is not null and state = 'KEPT' and at < :drafts order by at limit 1000)
				union all (""" + SELECT + """
				where state = 'LEAVING' or (state = 'ARRIVING' and at < :arriving) limit 1000)""")
			.param("drafts", Timestamp.from(draftsBefore))
			.param("arriving", Timestamp.from(arrivingBefore))
			.query((row, index) -> file(row))
			.list();
	}

	/** Whether it is left over still: a form may have been sent in the meantime. */
	boolean dismissLeftOver(UUID id) {
		return on("update app.attachment set state = 'LEAVING'"
				+ " where id = :id and (draft is not null or state <> 'KEPT')", id)
			.update() == 1;
	}

	/** How many wait for the scanner, and since when. */
	Queue queue() {
		return this.jdbc
			.sql("select count(*) as files, min(at) as oldest from app.attachment"
					+ " where scan = 'WAITING' and state = 'KEPT'")
			.query((row, index) -> new Queue(row.getInt("files"),
					Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant)))
			.single();
	}

	/**
	 * Those that wait for the scanner.
	 *
	 * @param files how many
	 * @param oldest when the first of them came
	 */
	record Queue(int files, Optional<Instant> oldest) {

	}

	private StatementSpec on(String sql, UUID id) {
		return this.jdbc.sql(sql).param("id", id);
	}

	static StoredFile file(ResultSet row) throws SQLException {
		Attachment attachment = new Attachment(row.getObject("id", UUID.class), row.getString("name"),
				row.getString("media_type"), row.getLong("size"), row.getObject("at", OffsetDateTime.class).toInstant(),
				AttachmentSender.valueOf(row.getString("sender")), row.getString("author"), row.getBoolean("internal"),
				ScanStatus.valueOf(row.getString("scan")));
		return new StoredFile(attachment, StoreKind.valueOf(row.getString("store")), row.getString("location"));
	}

}
