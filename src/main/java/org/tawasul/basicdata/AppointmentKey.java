package org.tawasul.basicdata;

import java.util.List;

import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.Post;

/**
 * A person in a post: the key of a row of the file of posts.
 *
 * @param kind as its holder or as a stand-in
 * @param post the post
 * @param username the person's user name
 */
record AppointmentKey(AppointmentKind kind, Post post, String username) {

	static AppointmentKey of(AppointmentKind kind, AppointmentPeriod appointment) {
		return new AppointmentKey(kind, appointment.post(), appointment.username());
	}

	RecordKey recordKey(String name) {
		return new RecordKey(ImportFileKind.POSTS,
				List.of(new RecordKey.Cell(ImportColumn.UNIT, this.post.unit()),
						new RecordKey.Cell(ImportColumn.ROLE, this.post.role().name()),
						new RecordKey.Cell(ImportColumn.USERNAME, this.username),
						new RecordKey.Cell(ImportColumn.AS, this.kind.name())),
				name);
	}

}
