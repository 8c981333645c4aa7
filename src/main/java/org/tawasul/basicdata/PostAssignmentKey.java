package org.tawasul.basicdata;

import java.util.List;

import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.Post;

/**
 * Somebody in a post, in one of two ways: a line of the file of posts.
 *
 * @param as as its holder or as the stand-in
 * @param post the post
 * @param username who
 */
record PostAssignmentKey(AppointmentKind as, Post post, String username) {

	static PostAssignmentKey of(AppointmentKind as, AppointmentPeriod tenure) {
		return new PostAssignmentKey(as, tenure.post(), tenure.username());
	}

	RecordKey entry(String name) {
		return new RecordKey(ImportFileKind.POSTS,
				List.of(new RecordKey.Cell(ImportColumn.UNIT, this.post.unit()),
						new RecordKey.Cell(ImportColumn.DUTY, this.post.role().name()),
						new RecordKey.Cell(ImportColumn.USERNAME, this.username),
						new RecordKey.Cell(ImportColumn.AS, this.as.name())),
				name);
	}

}
