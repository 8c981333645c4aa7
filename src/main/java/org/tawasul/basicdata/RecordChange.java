package org.tawasul.basicdata;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.Post;

/**
 * A change to one record as a form brings it: cells as they were typed, read by the rules
 * of the files.
 *
 * @param kind what kind of record
 * @param cells what was typed by column; none if a record is only removed
 * @param removed the keys of records that go
 * @param seen the values by column that the form was opened with
 */
public record RecordChange(ImportFileKind kind, Map<ImportColumn, String> cells, Set<String> removed,
		Map<ImportColumn, String> seen) {

	/**
	 * A new record, or other values of a recorded one.
	 * @param kind what kind of record
	 * @param cells what was typed by column
	 * @return the change
	 */
	public static RecordChange of(ImportFileKind kind, Map<ImportColumn, String> cells) {
		return new RecordChange(kind, cells, Set.of(), Map.of());
	}

	/**
	 * A record that goes: a unit by its code, a holiday by its first day.
	 * @param kind what kind of record
	 * @param key its key
	 * @return the change
	 */
	public static RecordChange removal(ImportFileKind kind, String key) {
		return new RecordChange(kind, Map.of(), Set.of(key), Map.of());
	}

	/**
	 * Somebody's time in a post ends now.
	 * @param appointment as its holder or as a stand-in
	 * @param post the post
	 * @param username the person's user name
	 * @return the change
	 */
	public static RecordChange endOfAppointment(AppointmentKind appointment, Post post, String username) {
		return removal(ImportFileKind.POSTS, new AppointmentKey(appointment, post, username).toString());
	}

	/**
	 * The same, in place of another record.
	 * @param key the key of the one that goes
	 * @return the change
	 */
	public RecordChange replacing(String key) {
		return new RecordChange(this.kind, this.cells, Set.of(key), this.seen);
	}

	/**
	 * The same, unless somebody else has changed the record since.
	 * @param values by column that the form was opened with
	 * @return the change
	 */
	public RecordChange unlessChangedSince(Map<ImportColumn, String> values) {
		return new RecordChange(this.kind, this.cells, this.removed, values);
	}

	List<ImportRow> rows() {
		return this.cells.isEmpty() ? List.of() : List.of(new ImportRow("", 1, this.cells));
	}

}
