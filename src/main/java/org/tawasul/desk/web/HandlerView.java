package org.tawasul.desk.web;

/**
 * One of those who have the case now.
 *
 * @param name their name
 * @param username by which they sign in
 * @param email where they can be written to
 */
record HandlerView(String name, String username, String email) {

}
