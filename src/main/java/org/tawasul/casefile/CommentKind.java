package org.tawasul.casefile;

/**
 * What a comment on a case is. Labels: {@code comment.<constant>} in the bundles.
 */
public enum CommentKind {

	NOTE, QUESTION, INFORMATION, WITHDRAWAL_WISH, RESOLUTION

}
