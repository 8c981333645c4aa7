package org.tawasul.directory;

/**
 * Units, people, posts, stand-ins or absences have changed. Published inside the changing
 * transaction, on the node that made the change; there and then {@link MinistryDirectory}
 * already answers with the change, everywhere else after the commit.
 */
public record DirectoryChanged() {

}
