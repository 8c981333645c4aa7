package org.tawasul.callcentre.web;

/**
 * Figures of an agent, a kind or everybody.
 *
 * @param name in the reader's language
 * @param calls how many
 * @param median of their lengths, as minutes and seconds
 * @param cases how many cases were opened in them
 */
record FigureLineView(String name, int calls, String median, int cases) {

}
