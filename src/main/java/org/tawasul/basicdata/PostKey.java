package org.tawasul.basicdata;

import java.util.List;

import org.tawasul.basicdata.reading.Column;
import org.tawasul.basicdata.reading.Sheet;
import org.tawasul.directory.Post;
import org.tawasul.directory.PostTable;
import org.tawasul.directory.Tenure;

/**
 * Somebody in a post, in one of two ways: a line of the file of posts.
 *
 * @param as as its holder or as the stand-in
 * @param post the post
 * @param username who
 */
record PostKey(PostTable as, Post post, String username) {

	static PostKey of(PostTable as, Tenure tenure) {
		return new PostKey(as, tenure.post(), tenure.username());
	}

	Entry entry(String name) {
		return new Entry(Sheet.POSTS,
				List.of(new Entry.Cell(Column.UNIT, this.post.unit()),
						new Entry.Cell(Column.DUTY, this.post.duty().name()),
						new Entry.Cell(Column.USERNAME, this.username), new Entry.Cell(Column.AS, this.as.name())),
				name);
	}

}
